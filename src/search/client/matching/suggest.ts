import type { Vocabulary } from '../../build/vocabulary.ts';
import { fold } from './words.ts';

/**
 * The word that an unknown one was probably meant to be: one letter wrong, two in a long word. Both
 * begin alike, or every word would be near some other.
 *
 * @returns `undefined` where nothing is near enough
 */
export function suggestWord(
  unknown: string,
  { names, words }: Pick<Vocabulary, 'names' | 'words'>,
): string | undefined {
  const far = unknown.length < 4 ? 0 : unknown.length < 8 ? 1 : 2;
  const near: { word: string; cost: number }[] = [];
  for (const [index, word] of [...names, ...words].entries()) {
    const folded = fold(word);
    if (folded.length < 4 || /\p{N}/u.test(folded) || !beginAlike(unknown, folded)) continue;
    const distance = editDistance(unknown, folded, far);
    if (distance > far) continue;
    const isName = index < names.length;
    near.push({ word, cost: distance + (isName ? 0 : 0.5) + index * 1e-6 });
  }
  near.sort((a, b) => a.cost - b.cost);
  return near[0]?.word;
}

/** The same first letter, or the first two swapped. */
function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Letters to add, drop, change or swap with their neighbour to make one word of another. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
