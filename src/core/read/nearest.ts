import { distance } from 'fastest-levenshtein';

/** Beyond so many comparisons a run gives no more suggestions: thousands of wrong values are one mistake. */
const most = 5_000_000;

/** Longer values are no slip of the finger, and comparing them is slow. */
const longest = 100;

/** Finds the value that a mistyped one was probably meant to be; never the one that makes no sense here. */
export type Suggest = (wrong: string, never?: string) => string | undefined;

/**
 * Suggestions out of some good values: one that is the same but for case, or a few letters off.
 *
 * @returns a function that gives `undefined` where nothing is near enough to be worth a suggestion
 */
export function suggester(good: Iterable<string>): Suggest {
  let candidates: Candidate[] | undefined;
  let left = most;
  return (wrong, never) => {
    if (wrong.length > longest || left < 0) return undefined;
    candidates ??= [...good].map((value) => ({ value, folded: value.toLowerCase() }));
    left -= candidates.length;
    return nearestOf(wrong, candidates, never);
  };
}

interface Candidate {
  value: string;
  folded: string;
}

function nearestOf(wrong: string, candidates: readonly Candidate[], never?: string): string | undefined {
  const folded = wrong.toLowerCase();
  let best: string | undefined;
  // Something of the word must be left: every letter is one letter away from every other.
  let bestDistance = Math.min(Math.max(1, Math.floor(wrong.length / 3)) + 1, Math.max(1, wrong.length));
  for (const candidate of candidates) {
    if (candidate.value === never) continue;
    if (Math.abs(candidate.folded.length - folded.length) >= bestDistance) continue;
    const far = isSwap(folded, candidate.folded) ? 1 : distance(folded, candidate.folded);
    if (far < bestDistance) {
      best = candidate.value;
      bestDistance = far;
    }
  }
  return best;
}

/** Two letters in each other's place are one slip, not two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The one good value that is nearest to a mistyped one. */
export function nearest(wrong: string, good: Iterable<string>): string | undefined {
  return suggester(good)(wrong);
}

/** A suggestion to end a message's hint with, or what else to do where nothing is near. */
export function didYouMean(
  wrong: string,
  good: Iterable<string> | Suggest,
  otherwise: string,
  never?: string,
): string {
  const near = (typeof good === 'function' ? good : suggester(good))(wrong, never);
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}
