import { z } from 'zod';
import { wordingKeys } from '../../interface/wording.ts';
import { languageTag, partialDate, text, webAddress } from './fields.ts';

const work = z.strictObject({ title: text, url: webAddress.optional(), note: text.optional() });

/**
 * A path that led to this site: percent-encoded or not, without what hosts read as a pattern in their
 * redirects (`*`, a step that begins with a colon) or as another folder or site.
 */
const formerPath = z.string().refine(isFormerPath, {
  error: 'expected a path of this site that begins with one slash, such as /old-name/',
});

function isFormerPath(path: string): boolean {
  if (!/^\/(?!\/)[^?#\s\\*]*$/.test(path)) return false;
  try {
    return !/\/(?:\.{1,2}(?:\/|$)|:)|[\p{Cc}\\*]/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

/** `documentary.yaml`: what the documentary is. */
export const documentarySettings = z.strictObject({
  title: text,
  subtitle: text.optional(),
  description: text,
  language: languageTag,
  edition: partialDate,
  version: text.optional(),
  site: webAddress,
  repository: webAddress.optional(),
  licence: z.strictObject({ name: text, url: webAddress }),
  basis: z
    .array(work)
    .nullish()
    .transform((list) => list ?? []),
  aliases: z
    .array(formerPath)
    .nullish()
    .transform((list) => list ?? []),
  seeAlso: z
    .array(work)
    .nullish()
    .transform((list) => list ?? []),
  /** Web search for a reference without an address; `{query}` stands for its title and publisher. */
  sourceSearch: webAddress
    .refine((template) => template.includes('{query}'), {
      error: 'expected {query} where the words to search for go',
    })
    .default('https://duckduckgo.com/?q={query}'),
  interface: z
    .partialRecord(z.enum(wordingKeys), z.string())
    .nullish()
    .transform((words) => words ?? {}),
});

export type DocumentarySettings = z.infer<typeof documentarySettings>;
