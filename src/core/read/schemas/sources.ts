import { z } from 'zod';
import { partialDate, text, webAddress } from './fields.ts';

/** One entry of `sources.yaml`: what this documentary adds about a source, by its citation key. */
export const sourceEntry = z.strictObject({
  /** Key of the earlier entry that is the same source. */
  sameAs: text.optional(),
  /** The title in the documentary's language. */
  translation: z.strictObject({ title: text, language: text.optional(), note: text.optional() }).optional(),
  /** Where else the source can be read. */
  copies: z.array(z.strictObject({ URL: text, note: text.optional() })).optional(),
  /** What was corrected against the basis. */
  correction: text.optional(),
  /** What remains doubtful. */
  doubt: text.optional(),
  /** What the address leads to, where that is not the source itself. */
  urlNote: text.optional(),
  /** A copy kept by a web archive, and the day it shows. */
  archive: z.strictObject({ url: webAddress, date: partialDate.optional() }).optional(),
  /** Whether the address still leads to the source, as far as was last seen. */
  status: z.enum(['live', 'dead', 'unknown'], { error: 'expected one of live, dead, unknown' }).optional(),
  /** When `status` was last looked at. */
  checked: partialDate.optional(),
  /** Where the page is today, where its address was changed for good. */
  movedTo: webAddress.optional(),
  /** A copy that the author keeps outside the site: the file's name, its SHA-256 and when it was made. */
  saved: z.strictObject({ file: text, sha256: text, date: partialDate }).optional(),
});

export type SourceEntry = z.infer<typeof sourceEntry>;
