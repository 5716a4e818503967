import { z } from 'zod';

/** The item types of CSL 1.0.2. Source: csl-data.json of the Citation Style Language project. */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

/** The name variables of CSL 1.0.2. */
export const nameFields = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const;

/** The date variables of CSL 1.0.2. */
export const dateFields = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const;

/** The standard and number variables of CSL 1.0.2, with the input-only fields of its schema. */
export const textFields = [
  'abstract',
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'chapter-number',
  'citation-key',
  'citation-label',
  'citation-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event',
  'event-place',
  'event-title',
  'first-reference-note-number',
  'genre',
  'ISBN',
  'ISSN',
  'issue',
  'journalAbbreviation',
  'jurisdiction',
  'keyword',
  'language',
  'locator',
  'medium',
  'note',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part',
  'part-number',
  'part-title',
  'PMCID',
  'PMID',
  'printing',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'shortTitle',
  'source',
  'status',
  'supplement',
  'supplement-number',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
  'volume-title-short',
  'year-suffix',
] as const;

/** Levels of markup at most: what formats and prints a field calls itself for every level. */
const mostLevels = 20;

const shallow = {
  error: `expected markup (<i>, <b>, <sub> …) within markup on ${mostLevels} levels at most`,
};

function isShallow(field: string | number): boolean {
  let level = 0;
  return [...String(field).matchAll(/<(\/?)(?:i|b|sub|sup|sc|span)\b[^<>]*>/gi)].every(([, slash]) => {
    level = slash === '/' ? Math.max(0, level - 1) : level + 1;
    return level <= mostLevels;
  });
}

const words = z
  .union([z.string(), z.number()], { error: 'expected a text or a number' })
  .refine(isShallow, shallow);
const namePart = z.string().refine(isShallow, shallow).optional();
const flag = z.union([z.string(), z.number(), z.boolean()]);

const nameForm = {
  error: 'expected a name such as {"family": "Fung", "given": "Brian"} or {"literal": "Quartz Staff"}',
};

const name = z
  .looseObject(
    {
      family: namePart,
      given: namePart,
      literal: namePart,
      suffix: namePart,
      'dropping-particle': namePart,
      'non-dropping-particle': namePart,
    },
    nameForm,
  )
  .refine(({ family, given, literal }) => Boolean(family || given || literal), nameForm);

const datePart = z.union([z.string(), z.number()]);

const dateForm = { error: 'expected a date such as {"date-parts": [[2019, 5, 21]]}' };

const date = z.looseObject(
  {
    'date-parts': z
      .array(z.array(datePart).min(1, dateForm).max(3, dateForm), dateForm)
      .min(1, dateForm)
      .max(2, dateForm)
      .optional(),
    season: flag.optional(),
    circa: flag.optional(),
    literal: z.string().optional(),
    raw: z.string().optional(),
  },
  dateForm,
);

/** What this site keeps beside CSL's own fields, in the object that CSL 1.0.2 leaves to applications. */
const custom = z.looseObject({
  sameAs: z.string().optional(),
  translation: z
    .strictObject({ title: z.string(), language: z.string().optional(), note: z.string().optional() })
    .optional(),
  copies: z.array(z.strictObject({ URL: z.string(), note: z.string().optional() })).optional(),
  correction: z.string().optional(),
  doubt: z.string().optional(),
  urlNote: z.string().optional(),
});

const fieldsOf = <K extends string, T extends z.ZodType>(names: readonly K[], type: T) =>
  Object.fromEntries(names.map((field) => [field, type.optional()])) as Record<K, z.ZodOptional<T>>;

/** One entry of `citations.json`: CSL-JSON as Zotero and pandoc write it. Unknown fields are kept. */
export const cslEntry = z.looseObject({
  id: z
    .union([z.string(), z.number()], { error: 'expected a citation key' })
    .transform(String)
    .refine((id) => id !== '', { error: 'expected a citation key' }),
  type: z.enum(cslTypes, {
    error: 'expected a type of CSL, such as article-newspaper, book, report or webpage',
  }),
  title: z
    .union([z.string(), z.number()], { error: 'expected a title' })
    .transform((title) => String(title).trim())
    .refine((title) => title !== '', { error: 'expected a title' })
    .refine(isShallow, shallow),
  ...fieldsOf(textFields, words),
  ...fieldsOf(nameFields, z.array(name)),
  ...fieldsOf(dateFields, date),
  categories: z.array(z.string()).optional(),
  custom: custom.optional(),
});

/** Every field that CSL-JSON knows. */
export const cslFields: ReadonlySet<string> = new Set(Object.keys(cslEntry.shape));

export type CslType = (typeof cslTypes)[number];
export type CslName = z.infer<typeof name>;
export type CslDate = z.infer<typeof date>;
export type CslEntry = z.infer<typeof cslEntry>;
