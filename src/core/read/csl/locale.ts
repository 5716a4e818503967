import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { memoizeText } from '../../memoize.ts';
import dialects from './locales/locales.json' with { type: 'json' };

/** The words that CSL has for entries in one language. */
export interface CslLocale {
  /** Its name among CSL's: `de-DE`. */
  name: string;
  xml: string;
  /** Whether CSL has no words in the language, so that these are English. */
  isEnglishInstead: boolean;
}

const names = Object.keys(dialects['language-names']);
const primary = new Map(Object.entries(dialects['primary-dialects']));

/** CSL's locale for a language: its own dialect, else the language's main one, else American English. */
export const cslLocale = memoizeText((language: string): CslLocale => {
  const wanted = new Intl.Locale(language).maximize();
  const known =
    names.find((name) => name.toLowerCase() === language.toLowerCase()) ??
    names.find((name) => language.includes('-') && isSame(new Intl.Locale(name).maximize(), wanted)) ??
    primary.get(wanted.language === 'no' ? 'nb' : wanted.language) ??
    names.find((name) => new Intl.Locale(name).language === wanted.language);
  const name = known ?? 'en-US';
  const file = new URL(`./locales/locales-${name}.xml`, import.meta.url);
  return { name, xml: readFileSync(file, 'utf8'), isEnglishInstead: known === undefined };
});

function isSame(one: Intl.Locale, other: Intl.Locale): boolean {
  return one.language === other.language && one.region === other.region && one.script === other.script;
}

/** The locale for entries of a style: the style's own dialect, where the documentary names no other. */
export function localeFor(language: string, dialect: string | undefined): CslLocale {
  return cslLocale(dialect?.split('-')[0] === language ? dialect : language);
}

/** One of CSL's terms in a language, such as `et-al`. */
export function cslTerm(language: string, term: Term): string {
  return terms(cslLocale(language).name).get(term) ?? terms('en-US').get(term) ?? '';
}

type Term = 'et-al' | 'open-quote' | 'close-quote' | 'open-inner-quote' | 'close-inner-quote';

const terms = memoizeText((name: string): Map<string, string> => {
  const found = new Map<string, string>();
  visit(fromXml(cslLocale(name).xml), 'element', ({ name: tag, attributes, children: [child] }) => {
    const term = attributes['name'];
    if (tag === 'term' && term && attributes['form'] === undefined && child?.type === 'text')
      found.set(term, child.value);
  });
  return found;
});
