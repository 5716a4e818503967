import type { WordingKey } from '../../translations/wording.ts';
import { timeOf } from './claims/chronology.ts';
import type { Documentary } from './documentary.ts';

/** A page of the site beside the sections: one way into the account. */
export interface SitePart {
  path: string;
  title: WordingKey;
  note: WordingKey;
  inHeader: boolean;
}

/** The pages that this documentary has: one that would be empty is neither built nor linked. */
export function navigation(documentary: Documentary): SitePart[] {
  const { claims, parties, positions, references } = documentary;
  const parts: (SitePart & { has: boolean })[] = [
    {
      path: 'claims/',
      title: 'claims.title',
      note: 'front.claims-note',
      inHeader: true,
      has: claims.length > 0,
    },
    {
      path: 'exchanges/',
      title: 'exchanges.title',
      note: 'front.exchanges-note',
      inHeader: false,
      has: claims.some(({ kind, disputedBy }) => kind === 'allegation' || disputedBy.length > 0),
    },
    {
      path: 'timeline/',
      title: 'timeline.title',
      note: 'front.timeline-note',
      inHeader: true,
      has: claims.some((claim) => timeOf(claim)),
    },
    {
      path: 'positions/',
      title: 'positions.title',
      note: positions?.parties.length ? 'front.positions-note-any' : 'front.positions-note',
      inHeader: true,
      has: positions !== undefined,
    },
    {
      path: 'parties/',
      title: 'parties.title',
      note: 'front.parties-note',
      inHeader: true,
      has: parties.length > 0 && claims.length > 0,
    },
    {
      path: 'references/',
      title: 'reference.title',
      note: 'front.references-note',
      inHeader: true,
      has: references.length > 0 || documentary.furtherReading.length > 0,
    },
    {
      path: 'terms/',
      title: 'terms.title',
      note: 'front.terms-note',
      inHeader: false,
      has: documentary.terms.size > 0,
    },
  ];
  return parts.filter((part) => part.has);
}

/** Whether a part of the site, such as `parties/`, is built and linked. */
export function hasPart(documentary: Documentary, path: string): boolean {
  return navigation(documentary).some((part) => part.path === path);
}
