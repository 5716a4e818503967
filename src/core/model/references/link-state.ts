import { memoize } from '../../memoize.ts';
import type { CslEntry } from '../../read/schemas/citations.ts';
import { isWebAddress } from '../../read/schemas/fields.ts';
import { sourceEntry } from '../../read/schemas/sources.ts';

/** What became of a source's address, as `sources.yaml` has it. */
export interface LinkState {
  isDead: boolean;
  /** A copy that an archive keeps, and the day that it shows. */
  archive: { url: string; date: string | undefined } | undefined;
  /** Where a reader finds the source today: the archived copy of what is gone, the place of what moved. */
  url: string | undefined;
}

const { archive: archiveField, status: statusField, movedTo: movedToField } = sourceEntry.shape;

/** The state of an entry's address. What `custom` holds of other programs under these names is ignored. */
export const linkState = memoize(({ URL: written, custom }: CslEntry): LinkState => {
  const archive = archiveField.safeParse(custom?.['archive']).data;
  const isDead = statusField.safeParse(custom?.['status']).data === 'dead';
  const movedTo = movedToField.safeParse(custom?.['movedTo']).data;
  const raw = (isDead ? archive?.url : undefined) ?? movedTo ?? String(written ?? '');
  return {
    isDead,
    archive: archive && { url: new URL(archive.url).href, date: archive.date },
    url: isWebAddress(raw) ? new URL(raw).href : undefined,
  };
});
