import { parseBibliography } from './citation-js.ts';

type Fields = Record<string, unknown>;

/** The values of one RIS record by tag. */
type RisRecord = ReadonlyMap<string, string[]>;

/**
 * Entries out of RIS. For some types citation-js (0.8.2) drops authors and days, takes the volume for
 * a date or a translated title for the title; what the tags say plainly is therefore read again.
 */
export function parseRis(text: string): Fields[] {
  const records = recordsOf(text);
  return parseBibliography(text).map((entry, index) => mended(entry, records[index] ?? new Map()));
}

function recordsOf(text: string): RisRecord[] {
  const records: Map<string, string[]>[] = [];
  for (const [, tag = '', value = ''] of text.matchAll(/^\s*([A-Z][A-Z0-9]) {2}-[ \t]?(.*)$/gm)) {
    if (tag === 'TY') records.push(new Map());
    const record = records.at(-1);
    if (value.trim() !== '') record?.set(tag, [...(record.get(tag) ?? []), value.trim()]);
  }
  return records;
}

function mended({ reporter: _, accessed: __, ...entry }: Fields, record: RisRecord): Fields {
  const authors = [...(record.get('AU') ?? []), ...(record.get('A1') ?? [])];
  const issued = mostExact(['DA', 'PY', 'Y1'].flatMap((tag) => record.get(tag) ?? []));
  const accessed = mostExact(record.get('Y2') ?? []);
  const container = (record.get('T2') ?? record.get('JO') ?? record.get('JF'))?.[0];
  const title = (record.get('TI') ?? record.get('T1'))?.[0];
  const [translation] = record.get('TT') ?? [];
  const onPage = entry['type'] === 'webpage' && container !== undefined;
  if (onPage) delete entry['collection-title'];
  return {
    ...withIssn(entry),
    ...(title !== undefined && { title }),
    ...(translation !== undefined && { custom: { translation: { title: translation } } }),
    ...(onPage && { 'container-title': container }),
    ...(authors.length > 0 && { author: authors.map(nameOf) }),
    ...(issued !== undefined && { issued }),
    ...(accessed !== undefined && { accessed }),
  };
}

function nameOf(written: string): Fields {
  const [family = '', given = '', suffix] = written.split(',').map((part) => part.trim());
  if (given === '') return { literal: family };
  return { family, given, ...(suffix && { suffix }) };
}

/** `2019/05/21/` and the like; the one with the most parts. */
function mostExact(dates: readonly string[]): Fields | undefined {
  const parts = dates.flatMap((date) => {
    const found = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?![\d])/.exec(date);
    return found === null
      ? []
      : [found.slice(1).flatMap((part: string | undefined) => (part ? [Number(part)] : []))];
  });
  const [best] = parts.sort((a, b) => b.length - a.length);
  return best && { 'date-parts': [best] };
}

/** RIS has one tag for ISSN, ISBN and report numbers: an ISSN is told by its form. */
function withIssn(entry: Fields): Fields {
  for (const field of ['ISBN', 'number']) {
    const value = entry[field];
    if (typeof value !== 'string' || !/^\d{4}-\d{3}[\dX]$/i.test(value)) continue;
    const { [field]: _, ...others } = entry;
    return { ...others, ISSN: value };
  }
  return entry;
}
