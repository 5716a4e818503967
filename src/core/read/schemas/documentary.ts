import { z } from 'zod';
import { wordingKeys } from '../../../translations/wording.ts';
import { formerAddress, languageTag, partialDate, text, webAddress } from './fields.ts';

const work = z.strictObject({ title: text, url: webAddress.optional(), note: text.optional() });

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
    .array(formerAddress)
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
