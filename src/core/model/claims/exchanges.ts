import type { Claim } from '../documentary.ts';
import { isUndisputedAllegation } from './answers.ts';

/** A claim in a thread, with what was said against it. */
export interface Turn {
  claim: Claim;
  answers: Turn[];
  /** Stands in full earlier in the same thread: here it is only pointed to. */
  repeated: boolean;
}

/** Who answered whom, in threads, and the allegations that nobody answers. */
export interface Exchanges {
  threads: Turn[];
  unanswered: Claim[];
}

/**
 * Reads the disputes as threads: each begins with a claim that disputes nothing, under it what
 * disputes it, and so on, in reading order. Disputes may run in a circle; such a thread begins with
 * the claim that is first in the account.
 */
export function findExchanges(claims: readonly Claim[]): Exchanges {
  const disputed = claims.filter(({ disputedBy }) => disputedBy.length > 0);
  const reached = new Set<Claim>();
  const roots = disputed.filter(({ disputes }) => disputes.length === 0);
  for (const root of roots) reach(root, reached);
  for (const claim of disputed) {
    if (reached.has(claim)) continue;
    roots.push(claim);
    reach(claim, reached);
  }
  return {
    threads: inPlace(roots).map((root) => threadOf(root)),
    unanswered: claims.filter(isUndisputedAllegation),
  };
}

function reach(start: Claim, reached: Set<Claim>): void {
  const waiting = [start];
  for (let claim = waiting.pop(); claim !== undefined; claim = waiting.pop()) {
    if (reached.has(claim)) continue;
    reached.add(claim);
    waiting.push(...claim.disputedBy);
  }
}

/** The thread that begins with a claim, whatever that claim itself disputes. */
export function threadOf(claim: Claim, shown = new Set<Claim>()): Turn {
  if (shown.has(claim)) return { claim, answers: [], repeated: true };
  shown.add(claim);
  const answers = inPlace(claim.disputedBy).map((answer) => threadOf(answer, shown));
  return { claim, answers, repeated: false };
}

function inPlace(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => a.place - b.place);
}
