import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { z } from 'zod';

/** A non-empty text; a bare number in YAML (`title: 1984`) is one too. */
export const text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string({ error: 'expected a text' }).trim().min(1, { error: 'expected a text that is not empty' }),
);

/** Letters of a slug at most: it names files, which have 255 bytes with their endings. */
export const longestSlug = 200;

/** Lower-case letters, digits and hyphens: what may be in an address. */
export const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/, { error: 'expected lower-case letters a–z, digits and hyphens only' })
  .max(longestSlug, { error: `expected at most ${longestSlug} letters: it names a file of the site` });

/** One value or a list of them; nothing is in it twice. */
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === null || Array.isArray(value) ? value : [value]),
    z.array(item).superRefine((items, context) => {
      for (const [index, value] of items.entries()) {
        if (items.indexOf(value) === index) continue;
        context.addIssue({ code: 'custom', path: [index], message: 'expected every value once' });
      }
    }),
  );

/** A list that may be left out; a single value needs no brackets. */
export const listOf = <T extends z.ZodType>(item: T) =>
  oneOrMore(item)
    .nullish()
    .transform((items) => items ?? []);

/** A web address as written; only `http:` and `https:` ever reach an `href`. */
export const webAddress = z.string({ error: 'expected a web address' }).refine(isWebAddress, {
  error: 'expected a web address that begins with http:// or https://',
});

/**
 * Whether a text is an address that may be linked: one that `new URL()` takes, whose raw text
 * starts with `http:` or `https:` in any case and holds no control characters.
 */
export function isWebAddress(raw: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /^https?:/i.test(raw) && !/[\u0000-\u001f\u007f]/.test(raw) && URL.canParse(raw);
}

/** A former address of this site, percent-encoded where its letters ask for it. */
export const formerAddress = z.string().trim().refine(isPath, {
  error:
    'expected a path of this site such as /Old_name/, with ? # and % written %3F %23 %25, and at most 200 bytes between two slashes',
});

/**
 * Whether a text is a path below the site's root that leads to a place of its own, without what hosts
 * read as a pattern in their redirects (`*`, a step that begins with a colon) and without hidden files.
 */
function isPath(raw: string): boolean {
  if (!/^\/[^/]/.test(raw) || /[?#]/.test(raw) || raw.length > 2000) return false;
  try {
    return raw.split('/').every((step) => isStep(decodeURIComponent(step)));
  } catch {
    return false;
  }
}

function isStep(step: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const refused = /[/\\*\u0000-\u001f\u007f-\u009f]|^[.:]/;
  return !refused.test(step) && step.isWellFormed() && Buffer.byteLength(step) <= 200;
}

/** A language tag of BCP 47. */
export const languageTag = z.string().refine(isLanguageTag, {
  error: 'expected a language tag of BCP 47, such as en, pt-BR or zh-Hant',
});

/** Whether a text is a language tag that may be registered: no language has a subtag of more than three letters. */
export function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD, and one that exists. */
export const partialDate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string({ error: 'expected a date' }).refine(isPartialDate, {
    error: 'expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD',
    params: { nearest: nearestDate },
  }),
);

/** The date that is meant by figures in this order, but without leading zeros or with other signs between. */
function nearestDate(wrong: unknown): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?$/.exec(String(wrong)) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const parts = day === undefined ? [year, month] : [year, month, day];
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return isPartialDate(date) ? date : undefined;
}

/** Whether a text is a year, month or day that exists. */
function isPartialDate(date: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return false;
  return isRealDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

/** Whether the calendar has this year, month or day. */
export function isRealDate(year: number, month?: number, day?: number): boolean {
  if (month === undefined) return Number.isInteger(year);
  if (!(month >= 1 && month <= 12)) return false;
  if (day === undefined) return true;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A country by its code of ISO 3166-1 alpha-2. */
export const country = z.string().refine(isCountry, {
  error: 'expected a country code of ISO 3166-1 alpha-2, in capitals, such as DE, GB or KR',
  params: { nearest: nearestCountry },
});

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The code that is meant by one in small letters, by a country's English name, or by `UK`. */
function nearestCountry(wrong: unknown): string | undefined {
  const name = String(wrong).toUpperCase();
  const canonical = /^[A-Z]{2}$/.test(name)
    ? Intl.getCanonicalLocales(`und-${name}`)[0]?.slice(4)
    : undefined;
  if (canonical !== undefined && isCountry(canonical)) return canonical;
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.find((code) => isCountry(code) && regions.of(code)?.toUpperCase() === name);
}

/** Whether a code is assigned to a country. */
export function isCountry(code: string): boolean {
  return Object.hasOwn(iso31661Alpha2ToNumeric, code);
}
