import { IntlMessageFormat } from 'intl-messageformat';
import { memoizeText } from '../core/memoize.ts';
import { english, translationFor, type WordingKey } from './translations.ts';

export type { WordingKey };

/** All keys, for checking `interface` in `documentary.yaml` and for publishing the list. */
export const wordingKeys = Object.keys(english) as [WordingKey, ...WordingKey[]];

/** The values that go into a wording. */
export type WordingValues = Record<string, string | number>;

/** The site's words in the documentary's language, with English where it gives none. */
export interface Wording {
  /** BCP 47 tag of the documentary. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** A wording as text. */
  (key: WordingKey, values?: WordingValues): string;
  /** The unformatted message, for the browser's scripts. */
  message(key: WordingKey): string;
  /** `lang` and `dir` for an element that shows the wording, where it falls back to English. */
  markup(key: WordingKey): { lang?: string; dir?: 'ltr' };
  /** A partial date (YYYY, YYYY-MM, YYYY-MM-DD) as the language writes it. */
  date(partial: string): string;
  number(value: number): string;
  /** A language's name by its tag. */
  languageName(tag: string): string;
  /** A country's name by its ISO code. */
  countryName(code: string): string;
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Whether a language is written from right to left, by its likely script. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    const script = new Intl.Locale(language).maximize().script;
    return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/**
 * The wording of a documentary.
 *
 * @param overrides the documentary's own wordings, by key
 */
export function createWording(language: string, overrides: Partial<Record<WordingKey, string>>): Wording {
  const own = translationFor(language);
  const direction = directionOf(language);
  const isForeign = (key: WordingKey) => overrides[key] === undefined && own?.[key] === undefined;
  const isMixed = (key: WordingKey) => direction === 'rtl' && isForeign(key);
  const message = (key: WordingKey) => overrides[key] ?? own?.[key] ?? english[key];
  const formatOf = memoizeText(
    (key: WordingKey) =>
      new IntlMessageFormat(message(key), isForeign(key) ? 'en' : language, undefined, { ignoreTag: true }),
  );
  const withoutValues = memoizeText((key: WordingKey) => String(formatOf(key).format()));
  const say = (key: WordingKey, values?: WordingValues): string =>
    values === undefined
      ? withoutValues(key)
      : String(formatOf(key).format(direction === 'rtl' ? isolated(values) : values));
  const languages = new Intl.DisplayNames([language, 'en'], { type: 'language' });
  const countries = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  const numbers = new Intl.NumberFormat(language);
  return Object.assign(say, {
    language,
    direction,
    message,
    markup: (key: WordingKey) =>
      isForeign(key) ? { lang: 'en', ...(isMixed(key) && { dir: 'ltr' as const }) } : {},
    date: memoizeText(dateFormatter(language)),
    number: (value: number) => numbers.format(value),
    languageName: (tag: string) => nameOrCode(languages, tag),
    countryName: memoizeText((code) => nameOrCode(countries, code)),
  });
}

/**
 * Texts in a sentence from right to left, each in an isolate of its own: "3 ביולי" would else be
 * torn apart at its number. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
function isolated(values: WordingValues): WordingValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `\u2068${value}\u2069` : value,
    ]),
  );
}

function nameOrCode(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function dateFormatter(language: string): (partial: string) => string {
  // English readers of a documentary about several countries: the day first cannot be misread.
  const locale = language === 'en' ? 'en-GB' : language;
  const zone = { timeZone: 'UTC', calendar: 'gregory' } as const;
  const formats = [
    new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric' }),
    new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric', month: 'long' }),
    new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric', month: 'long', day: 'numeric' }),
  ];
  return (partial) => {
    const [year = 0, month = 1, day = 1] = partial.split('-').map(Number);
    const date = new Date(Date.UTC(2000, month - 1, day));
    date.setUTCFullYear(year);
    // “2019 г.” at the end of a sentence would have two full stops; the year is plain without.
    return formats[partial.split('-').length - 1]?.format(date).replace(/\s[гр]\.$/u, '') ?? partial;
  };
}
