import { distance } from 'fastest-levenshtein';

/**
 * The value that a mistyped one was probably meant to be: the same but for case, or a few letters off.
 *
 * @returns `undefined` where nothing is near enough to be worth a suggestion
 */
export function nearest(wrong: string, good: Iterable<string>): string | undefined {
  const folded = wrong.toLowerCase();
  let best: string | undefined;
  let bestDistance = (wrong.length < 4 ? 1 : Math.max(2, Math.floor(wrong.length / 3))) + 1;
  for (const candidate of good) {
    if (Math.abs(candidate.length - wrong.length) >= bestDistance) continue;
    const far = distance(folded, candidate.toLowerCase());
    if (far < bestDistance) {
      best = candidate;
      bestDistance = far;
    }
  }
  return best;
}

/** A suggestion to end a message's hint with, or what else to do where nothing is near. */
export function didYouMean(wrong: string, good: Iterable<string>, otherwise: string): string {
  const near = nearest(wrong, good);
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}
