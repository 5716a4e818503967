import { z } from 'zod';
import { wordingKeys } from '../../../translations/wording.ts';
import { type ClaimFilter, claimFilters, viewNames } from '../../syntax/views.ts';
import { authors, ownDoi } from './authors.ts';
import { claimKinds } from './claims.ts';
import { formerAddress, languageTag, listOf, partialDate, text, webAddress } from './fields.ts';
import { ownClaimKind, ownKinds, ownPartyKind } from './kinds.ts';
import { partyKinds } from './parties.ts';
import { style } from './style.ts';

const filters = Object.fromEntries(claimFilters.map((filter) => [filter, text.optional()])) as Record<
  ClaimFilter,
  z.ZodOptional<typeof text>
>;

/** What the front page shows of the account: a view, chosen as by the attributes of its component. */
const front = z.strictObject({
  view: z.enum(viewNames),
  title: text.optional(),
  claim: text.optional(),
  ...filters,
});

const work = z.strictObject({ title: text, url: webAddress.optional(), note: text.optional() });

/** Origins such as https://www.example.org, without a path. */
const origins = z
  .array(
    z
      .string()
      .refine(
        (origin) => /^https:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
        {
          error: 'expected an origin: https:// and a host, without a path, such as https://www.example.org',
        },
      ),
  )
  .nullish()
  .transform((list) => list ?? []);

/** `documentary.yaml`: what the documentary is. */
export const documentarySettings = z.strictObject({
  title: text,
  subtitle: text.optional(),
  description: text,
  language: languageTag,
  edition: partialDate,
  /** Who made it. */
  authors,
  /** Where it is registered. */
  doi: ownDoi.optional(),
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
  /** Kinds of claims and of parties beyond those that every documentary has. */
  claimKinds: ownKinds(ownClaimKind, claimKinds),
  partyKinds: ownKinds(ownPartyKind, partyKinds),
  /** A mail address to which readers report problems, where there is no repository with issues. */
  contact: z
    .string()
    .regex(/^[^\s<>"@]+@[^\s<>"@]+\.[^\s<>"@]+$/, { error: 'expected a mail address' })
    .optional(),
  /** `none` makes code in sections a mistake: imports, exports, expressions, components of the author's. */
  code: z.enum(['allowed', 'none']).default('allowed'),
  /** Rules of the checks that this documentary wants otherwise. */
  checks: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .nullish()
    .transform((checks) => checks ?? {}),
  /** Origins added to the content security policy, by what may come from them. */
  allow: z.strictObject({ frame: origins, media: origins, script: origins, connect: origins }).prefault({}),
  /** Web search for a reference without an address; `{query}` is its title and publisher. */
  sourceSearch: webAddress
    .refine((template) => template.includes('{query}'), {
      error: 'expected {query} where the words to search for go',
    })
    .default('https://duckduckgo.com/?q={query}'),
  /** Where `npm run links` looks up archived copies: it answers as the Wayback availability API does. */
  archiveService: webAddress.default('https://archive.org/wayback/available'),
  /** Citation keys of works that the account does not cite. */
  furtherReading: listOf(text),
  front: front.optional(),
  /** What the files of references give away beside the entries' own facts. */
  exports: z
    .strictObject({ abstracts: z.boolean().default(false), notes: z.boolean().default(false) })
    .nullish()
    .transform((exports) => exports ?? { abstracts: false, notes: false }),
  /** How entries of the references read. */
  style: style.optional(),
  /** A font of the content folder for titles on sharing pictures whose script the engine's own font lacks. */
  pictureFont: z
    .string()
    .regex(/^[^/\\]+\.(?:ttf|otf|ttc)$/i, 'expected a .ttf, .otf or .ttc file in this folder')
    .optional(),
  /** Editions of the same account in other languages: the address of each by its language. */
  translations: z
    .record(languageTag, webAddress)
    .nullish()
    .transform((editions) => editions ?? {}),
  interface: z
    .partialRecord(z.enum(wordingKeys), z.string())
    .nullish()
    .transform((words) => words ?? {}),
});

export type DocumentarySettings = z.infer<typeof documentarySettings>;
