import { expect, test } from 'vitest';
import { listParts } from '../../../src/translations/list-parts.ts';
import { createWording } from '../../../src/translations/wording.ts';

test('keeps a text together in an English wording that a right-to-left documentary falls back to', () => {
  const persian = createWording('fa', {});
  expect(persian('site.current-to', { date: 'ا 1' })).toBe('Current to \u2068ا 1\u2069');
  expect(persian('front.check-references', { count: 2 })).not.toContain('\u2068');
});

test('keeps a Latin name together in a wording of a right-to-left language', () => {
  expect(createWording('he', {})('party.claims', { name: 'CNN (US)' })).toContain('\u2068CNN (US)\u2069');
});

test('adds nothing to a wording of a left-to-right language', () => {
  expect(createWording('sv', {})('site.current-to', { date: '2021' })).toBe('Current to 2021');
});

test('ends no date with a full stop of its own', () => {
  for (const language of ['ru', 'uk'])
    expect(createWording(language, {}).date('2019-05-31')).toMatch(/ 2019$/);
});

test('lists with the conjunction that the next word asks for', () => {
  const listed = (language: string, names: string[]) =>
    listParts(language, names, (name) => name)
      .map(({ before, item }) => before + item)
      .join('');
  expect(listed('es', ['Rusia', 'India'])).toBe('Rusia e India');
  expect(listed('he', ['משרד המים', 'עיריית השפך'])).toBe('משרד המים ועיריית השפך');
  expect(listed('de', ['A', 'B', 'C'])).toBe('A, B und C');
  expect(listed('en', ['one'])).toBe('one');
});
