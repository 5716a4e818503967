import type { Documentary } from '../../core/model/documentary.ts';
import type { WordingKey } from '../../translations/wording.ts';
import { words } from '../client/words.ts';
import type { SearchRecords } from './records/records.ts';

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
  'search.all-results',
  'search.type-claim',
  'search.type-section',
  'search.type-reference',
] as const satisfies readonly WordingKey[];

export type ClientKey = (typeof keys)[number];

/** What the browser needs to know of the site to show results; a file beside the index. */
export interface ClientWords {
  language: string;
  /** How many records the index holds. */
  records: number;
  messages: Record<ClientKey, string>;
  /** Those that fall back to English in another language. */
  english: ClientKey[];
  /** The word of each kind of claim, by its id. */
  kinds: Record<string, string>;
  /** Words that only hold a sentence together: `who called for a boycott` asks for one thing. */
  functionWords: string[];
}

/** The site's words for the browser. They hold `{name}` at most, so no formatter is needed there. */
export function clientWords(
  { wording, claimKinds }: Documentary,
  { pages, records }: SearchRecords,
): ClientWords {
  return {
    language: wording.language,
    records: pages.length + records.length,
    messages: Object.fromEntries(keys.map((key) => [key, wording.message(key)])) as ClientWords['messages'],
    english: keys.filter((key) => wording.markup(key).lang !== undefined),
    kinds: Object.fromEntries(claimKinds.map(({ id, word }) => [id, word])),
    functionWords: words(wording('search.function-words')).map(({ word }) => word),
  };
}
