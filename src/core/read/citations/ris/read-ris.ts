import type { FoundBibliography, FoundEntry, Oddity } from '../bibliography.ts';
import { risToCsl } from './ris-to-csl.ts';
import { risTypes } from './ris-types.ts';

const tagged = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/;

interface Draft {
  values: Map<string, string[]>;
  start: number;
  end: number;
  closed: boolean;
}

/**
 * Reads RIS. A line without a tag goes on with the one before it; a further address is in a line
 * of its own.
 *
 * @param text the whole file; offsets count in it
 */
export function readRis(text: string): FoundBibliography {
  const found: FoundBibliography = { entries: [], oddities: [] };
  const drafts = draftsOf(text);
  for (const [index, draft] of drafts.entries()) {
    const entry = foundEntry(draft);
    found.entries.push(entry);
    found.oddities.push(...odditiesOf(draft, entry, index));
  }
  return found;
}

function draftsOf(text: string): Draft[] {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let last: { tag: string; values: string[] } | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = tagged.exec(line.replace(/\r$/, '')) ?? [];
    if (tag === 'TY') {
      draft = { values: new Map(), start: offset, end: offset + line.length, closed: false };
      drafts.push(draft);
    }
    if (draft !== undefined && !draft.closed) {
      if (tag === 'ER') draft.closed = true;
      else if (tag !== undefined) last = { tag, values: add(draft, tag, value.trim()) };
      else if (last !== undefined && line.trim() !== '') goOn(last, line.trim());
      if (line.trim() !== '') draft.end = offset + line.trimEnd().length;
    }
    if (draft?.closed) last = undefined;
    offset += line.length + 1;
  }
  return drafts;
}

function add({ values }: Draft, tag: string, value: string): string[] {
  const list = values.get(tag) ?? [];
  if (value !== '') list.push(value);
  if (list.length > 0) values.set(tag, list);
  return list;
}

function goOn({ tag, values }: { tag: string; values: string[] }, text: string): void {
  if (/^(?:UR|L1|L2|KW|AU|A1|A2|ED)$/.test(tag) || values.length === 0) values.push(text);
  else values.push(`${values.pop() ?? ''} ${text}`);
}

function foundEntry({ values, start, end }: Draft): FoundEntry {
  const range = { start, end };
  return { entry: risToCsl(values), range, rangeOf: () => range };
}

function odditiesOf({ values, start, closed }: Draft, { entry }: FoundEntry, index: number): Oddity[] {
  const key = String(entry['id'] ?? entry['title'] ?? `record ${index + 1}`);
  const odd = (message: string): Oddity => ({ key, range: { start, end: start + 6 }, message, lost: false });
  const [type = ''] = values.get('TY') ?? [];
  return [
    ...(closed ? [] : [odd('the record has no ER at its end')]),
    ...(type in risTypes ? [] : [odd(`RIS has no type \`${type}\`; it is read as a document`)]),
  ];
}
