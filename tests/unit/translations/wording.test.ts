import { expect, test } from 'vitest';
import { createWording } from '../../../src/translations/wording.ts';

const own = { 'site.current-to': 'נכון ל-{date}' };

test('keeps a text together in an English wording that a right-to-left documentary falls back to', () => {
  const hebrew = createWording('he', {});
  expect(hebrew('site.current-to', { date: hebrew.date('2021-04-01') })).toBe(
    'Current to \u20681 באפריל 2021\u2069',
  );
  expect(hebrew('front.check-references', { count: 2 })).not.toContain('\u2068');
});

test('adds nothing to a wording of the documentary’s own, nor to one of the same direction', () => {
  expect(createWording('he', own)('site.current-to', { date: '2021' })).toBe('נכון ל-2021');
  expect(createWording('de', {})('site.current-to', { date: '2021' })).toBe('Current to 2021');
});
