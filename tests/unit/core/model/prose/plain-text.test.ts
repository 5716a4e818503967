import { expect, test } from 'vitest';
import { tidy } from '../../../../../src/core/model/prose/plain-text.ts';

test('closes the gap that a mark leaves before what ends a sentence, in every script', () => {
  for (const [text, closed] of [
    ['said .', 'said.'],
    ['と述べた 。', 'と述べた。'],
    ['कहा है ।', 'कहा है।'],
    ['قال ، ثم', 'قال، ثم'],
    ['nein  !', 'nein!'],
  ] as const)
    expect(tidy(text, 'de')).toBe(closed);
});

test('keeps the spaces that French has before its signs, and those that do not break', () => {
  expect(tidy('Il a dit : « non » .', 'fr')).toBe('Il a dit : « non ».');
  expect(tidy('5\u00a0km', 'en')).toBe('5\u00a0km');
});
