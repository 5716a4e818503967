import {
  fieldSeparator,
  itemSeparator,
  type ResultType,
  shownSeparator,
} from '../../build/records/record.ts';
import type { Fragment } from './pagefind.ts';
import { type Word, words } from './words.ts';

/** One field of a record, or one paragraph of a section. */
export interface Passage {
  text: string;
  words: Word[];
  /** What the result shows of a field; empty where that is all or nothing of it. */
  shown: string;
  /** Where the parts are that are only searched: countries, titles. Empty for prose. */
  items: readonly { start: number; end: number }[];
  /** Where the passage begins on its page, and the heading that it is under. */
  anchor: string | undefined;
  heading: string;
}

/** A record as it was loaded, taken apart. */
export interface LoadedRecord {
  url: string;
  title: string;
  type: ResultType;
  /** The claim's id or the section's slug. */
  id: string;
  kind: string | undefined;
  /** The language of the title, where it is said. */
  language: string | undefined;
  passages: Passage[];
  /** Its words as Pagefind counts them; where the language has no spaces they hold what is between them. */
  counted: string[];
}

/** What Pagefind writes between the words of a language without spaces. */
const betweenWords = '\u200b';

const loaded = new WeakMap<Fragment, LoadedRecord>();

/** Takes a record apart, once. */
export function takeApart(fragment: Fragment): LoadedRecord {
  let record = loaded.get(fragment);
  if (record === undefined) {
    record = read(fragment);
    loaded.set(fragment, record);
  }
  return record;
}

function read({ url, content, raw_content = '', meta, filters, anchors }: Fragment): LoadedRecord {
  const type = (filters['type']?.[0] ?? 'section') as ResultType;
  const hasSpaces = !raw_content.includes(betweenWords);
  const counted = hasSpaces ? content.split(/\s+/) : segments(raw_content);
  const texts = type === 'section' ? paragraphs(counted, hasSpaces ? ' ' : '', anchors) : fields(content);
  return {
    url,
    title: meta['title'] ?? '',
    type,
    id: type === 'section' ? (filters['section']?.[0] ?? '') : idOf(url),
    kind: filters['kind']?.[0],
    language: meta['language'],
    passages: texts.map((passage) => ({ ...passage, words: words(passage.text) })),
    counted,
  };
}

function segments(raw: string): string[] {
  return raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').split(betweenWords);
}

/** What follows `#claim-` or `#ref-`. */
function idOf(url: string): string {
  return decodeURIComponent(url.slice(url.indexOf('#') + 1)).replace(/^[a-z]+-/, '');
}

type Text = Omit<Passage, 'words'>;

/** The last field holds pieces of words, which are for finding and not for showing. */
function fields(content: string): Text[] {
  const texts = content.split(fieldSeparator).map((text) => text.trim());
  return texts.slice(0, -1).map((field) => {
    const [shown = '', searched] = field.split(shownSeparator).map((part) => part.trim());
    if (searched === undefined) return { text: shown, shown: '', items: [], anchor: undefined, heading: '' };
    const parts = searched.split(itemSeparator).map((part) => part.trim());
    return { ...placed(shown, parts.filter(Boolean)), anchor: undefined, heading: '' };
  });
}

function placed(shown: string, parts: readonly string[]): Pick<Text, 'text' | 'shown' | 'items'> {
  let text = shown;
  const items = parts.map((part) => {
    if (text !== '') text += '; ';
    const start = text.length;
    text += part;
    return { start, end: text.length };
  });
  // Dates as data have them are found, and read by nobody.
  return {
    text,
    shown,
    items: items.filter(({ start, end }) => !/^\d{4}-\d\d-\d\d$/.test(text.slice(start, end))),
  };
}

function paragraphs(counted: readonly string[], space: string, anchors: Fragment['anchors']): Text[] {
  const starts = [{ id: undefined, location: 0, element: '', text: '' }, ...anchors];
  let heading = '';
  return starts.flatMap(({ id, location, element, text: name }, index) => {
    if (/^h\d$/.test(element)) heading = name;
    const text = counted
      .slice(location, starts[index + 1]?.location)
      .join(space)
      .trim();
    return id === 'pieces' || text === '' ? [] : [{ text, shown: '', items: [], anchor: id, heading }];
  });
}
