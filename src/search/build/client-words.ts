import type { Documentary, Party } from '../../core/model/documentary.ts';
import type { WordingKey } from '../../translations/wording.ts';
import { writesCompounds, writesPrefixes } from '../client/matching/language-words.ts';
import { words } from '../client/matching/words.ts';

/** The site's words that the results are shown with. */
const keys = [
  'search.nothing',
  'search.nothing-here',
  'search.did-you-mean',
  'search.instead',
  'search.near',
  'search.some',
  'search.results',
  'search.more',
  'search.absent-names',
  'search.absent-words',
  'search.other-words',
  'search.apart',
  'search.read-as',
  'search.one-letter',
  'search.unknown-address',
  'search.all-results',
  'search.type-claim',
  'search.type-section',
  'search.type-reference',
] as const satisfies readonly WordingKey[];

export type ClientKey = (typeof keys)[number];

/** What the browser needs to know of the site to show results; a file beside the index. */
export interface ClientWords {
  language: string;
  messages: Record<ClientKey, string>;
  /** Those that fall back to English in another language. */
  english: ClientKey[];
  /** Words that only hold a sentence together: `who called for a boycott` asks for one thing. */
  functionWords: string[];
  /** Quotation marks, as the site's words have them. */
  quotes: [open: string, close: string];
  /** What those who speak or are spoken of are called in a word, folded, by their id: "galileo", "observatory". */
  parties: Record<string, string[]>;
  /** All names of one and the same thing, the full one first: what is asked for by one is found by all. */
  names: string[][];
  /** Whether a word is looked for inside longer ones even where the index holds it by itself. */
  alwaysExpands: boolean;
}

/** The site's words for the browser. They hold `{name}` at most, so no formatter is needed there. */
export function clientWords(documentary: Documentary, names: string[][]): ClientWords {
  const { wording, parties } = documentary;
  const [open = '', close = ''] = wording.message('reference.translation').split('{title}');
  return {
    language: wording.language,
    messages: Object.fromEntries(keys.map((key) => [key, wording.message(key)])) as ClientWords['messages'],
    english: keys.filter((key) => wording.markup(key).lang !== undefined),
    functionWords: foldedWords(wording('search.function-words')),
    quotes: [open, close],
    parties: Object.fromEntries(parties.map((party) => [party.id, calledBy(party)])),
    names,
    alwaysExpands: writesCompounds(wording.language) || writesPrefixes(wording.language),
  };
}

function foldedWords(text: string): string[] {
  return words(text).map(({ word }) => word);
}

/** A person is called by any part of the name, all others by names of one word. */
function calledBy({ kind, name, aliases }: Party): string[] {
  const names = [name, ...aliases]
    .map(foldedWords)
    .filter((found) => kind === 'person' || found.length === 1);
  return [...new Set(names.flat())].filter((word) => word.length > 1);
}
