import { memoize } from '../../memoize.ts';
import { findExchanges, type Turn } from '../claims/exchanges.ts';
import type { Claim, Documentary } from '../documentary.ts';
import { claimSize } from './claim-pages.ts';
import { inPages } from './pages.ts';

/** What one page of the exchanges shows. */
export interface ExchangePage {
  /** Threads with their place among all, from 1. */
  threads: { turn: Turn; place: number }[];
  unanswered: Claim[];
}

/** The exchanges in pages: first all threads, then the allegations that nobody answers. None where there is neither. */
export const exchangePages = memoize(({ claims }: Documentary): ExchangePage[] => {
  const { threads, unanswered } = findExchanges(claims);
  const entries = [
    ...threads.map((turn, index) => ({ turn, place: index + 1 })),
    ...unanswered.map((claim) => ({ claim })),
  ];
  if (entries.length === 0) return [];
  const pages = inPages(entries, (entry) =>
    'turn' in entry ? turnSize(entry.turn) : claimSize(entry.claim),
  );
  return pages.map((page) => ({
    threads: page.flatMap((entry) => ('turn' in entry ? [entry] : [])),
    unanswered: page.flatMap((entry) => ('claim' in entry ? [entry.claim] : [])),
  }));
});

function turnSize({ claim, answers }: Turn): number {
  return claimSize(claim) + answers.reduce((sum, answer) => sum + turnSize(answer), 0);
}
