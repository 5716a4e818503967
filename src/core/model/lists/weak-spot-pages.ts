import type { WordingKey } from '../../../translations/wording.ts';
import { memoize } from '../../memoize.ts';
import { type WeakSpots, weakSpots } from '../claims/weak-spots.ts';
import type { Claim, Documentary, Reference } from '../documentary.ts';
import { inPages } from './pages.ts';

/** A sort of weak spot that claims can have. */
export interface WeakSpotSort {
  id: string;
  title: WordingKey;
  note: WordingKey;
  find: (spots: WeakSpots) => Claim[];
  /** Whether it is counted among allegations, not among all claims. */
  ofAllegations: boolean;
}

/** The sorts in the order in which they are listed. */
export const weakSpotSorts: readonly WeakSpotSort[] = [
  sort('single', 'weak.single', 'weak.single-note', ({ singleSource }) => singleSource),
  sort('party', 'weak.party', 'weak.party-note', ({ partySources }) => partySources),
  sort('own-voice', 'weak.own-voice', 'weak.own-voice-note', ({ ownVoice }) => ownVoice),
  sort('unanswered', 'weak.unanswered', 'weak.unanswered-note', ({ unanswered }) => unanswered, true),
  sort('others', 'weak.others', 'weak.others-note', ({ answeredByOthers }) => answeredByOthers, true),
  sort('undated', 'weak.undated', 'weak.undated-note', ({ undated }) => undated),
];

function sort(
  id: string,
  title: WordingKey,
  note: WordingKey,
  find: WeakSpotSort['find'],
  ofAllegations = false,
): WeakSpotSort {
  return { id, title, note, find, ofAllegations };
}

/** What one page lists: of each sort as many claims as fit, then references without an address. */
export interface WeakSpotPage {
  sorts: { sort: WeakSpotSort; claims: Claim[] }[];
  withoutAddress: Reference[];
}

/** All weak spots in pages; the first has the table of counts too. */
export const weakSpotPages = memoize((documentary: Documentary): WeakSpotPage[] => {
  const spots = weakSpots(documentary);
  const lines = [
    ...weakSpotSorts.flatMap((sort) => sort.find(spots).map((claim) => ({ sort, claim }))),
    ...spots.withoutAddress.map((reference) => ({ reference })),
  ];
  const pages = inPages(lines, (line) => ('claim' in line ? 350 + 130 * line.claim.references.length : 400));
  return pages.map((page) => {
    const claims = page.flatMap((line) => ('claim' in line ? [line] : []));
    return {
      sorts: [...Map.groupBy(claims, ({ sort }) => sort)].map(([sort, found]) => ({
        sort,
        claims: found.map(({ claim }) => claim),
      })),
      withoutAddress: page.flatMap((line) => ('reference' in line ? [line.reference] : [])),
    };
  });
});
