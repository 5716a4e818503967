import type { Documentary } from '../../../core/model/documentary.ts';

/** A claim that waits to be judged, with what an author needs to see. */
export interface WaitingClaim {
  id: string;
  text: string;
  before: string;
  after: string;
  section: string;
  address: string;
  sources: { number: number; title: string; url: string | undefined }[];
  by: string[];
  about: string[];
  date: string | undefined;
}

/** What the page of the review shows. */
export interface Review {
  claims: WaitingClaim[];
  kinds: { id: string; word: string }[];
  parties: { id: string; name: string }[];
}

/** The unsorted claims in reading order, with the kinds and parties to choose from. */
export function reviewOf({ claims, claimKinds, parties, addresses }: Documentary): Review {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    claims: claims
      .filter(({ kind }) => kind === 'unsorted')
      .map((claim) => ({
        id: claim.id,
        text: claim.text,
        before: claim.sentence.before,
        after: claim.sentence.after,
        section: claim.section.title,
        address: `${addresses.section(claim.section.slug)}#claim-${claim.id}`,
        sources: claim.references.map(({ number, entry }) => ({
          number,
          title: String(entry.title ?? entry.id),
          url: typeof entry.URL === 'string' ? entry.URL : undefined,
        })),
        by: ids(claim.by),
        about: ids(claim.about),
        date: claim.date,
      })),
    kinds: claimKinds.filter(({ id }) => id !== 'unsorted').map(({ id, word }) => ({ id, word })),
    parties: parties.map(({ id, name }) => ({ id, name })),
  };
}
