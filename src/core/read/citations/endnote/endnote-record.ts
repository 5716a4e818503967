import type { RawEntry } from '../bibliography.ts';
import { type RisRecord, risToCsl } from '../ris/ris-to-csl.ts';

/** EndNote's reference types with the type of RIS that each is; others are documents. */
const risTypes: Readonly<Record<string, string>> = {
  'aggregated database': 'AGGR',
  'ancient text': 'ANCIENT',
  artwork: 'ART',
  'audiovisual material': 'ADVS',
  bill: 'BILL',
  blog: 'BLOG',
  book: 'BOOK',
  'book section': 'CHAP',
  case: 'CASE',
  'chart or table': 'CHART',
  'classical work': 'CLSWK',
  'computer program': 'COMP',
  'conference paper': 'CPAPER',
  'conference proceedings': 'CONF',
  dataset: 'DATA',
  dictionary: 'DICT',
  'edited book': 'EDBOOK',
  'electronic article': 'EJOUR',
  'electronic book': 'EBOOK',
  'electronic book section': 'ECHAP',
  encyclopedia: 'ENCYC',
  figure: 'FIGURE',
  'film or broadcast': 'MPCT',
  'government document': 'GOVDOC',
  hearing: 'HEAR',
  'journal article': 'JOUR',
  'legal rule or regulation': 'LEGAL',
  'magazine article': 'MGZN',
  manuscript: 'MANSCPT',
  map: 'MAP',
  music: 'MUSIC',
  'newspaper article': 'NEWS',
  'online multimedia': 'MULTI',
  pamphlet: 'PAMP',
  patent: 'PAT',
  'personal communication': 'PCOMM',
  podcast: 'POD',
  report: 'RPRT',
  serial: 'SER',
  standard: 'STAND',
  statute: 'STAT',
  thesis: 'THES',
  'unpublished work': 'UNPB',
  'web page': 'WEB',
};

/** Tags that name people. */
const people = new Set(['AU', 'A2', 'A3', 'A4', 'ED', 'TA']);

/** A record of EndNote in CSL-JSON: its fields have the meaning of RIS, whose reader knows the rest. */
export function endnoteToCsl(type: string, values: ReadonlyMap<string, readonly string[]>): RawEntry {
  const record = new Map<string, readonly string[]>(values);
  record.set('TY', [risTypes[type.trim().toLowerCase()] ?? 'GEN']);
  for (const tag of people) record.set(tag, (values.get(tag) ?? []).map(familyFirst));
  record.set('DA', datesOf(values));
  return risToCsl(record satisfies RisRecord);
}

/** EndNote takes the last word of a name without a comma for the family name; a comma at the end closes an institution’s. */
function familyFirst(name: string): string {
  return name.includes(',') ? name : name.replace(/^(.*\S)\s+(\S+)$/, '$2, $1');
}

/** A day is often written without its year, which has a field of its own. */
function datesOf(values: ReadonlyMap<string, readonly string[]>): string[] {
  const [year] = values.get('PY') ?? [];
  return (values.get('DA') ?? []).map((date) =>
    /\d{4}/.test(date) || year === undefined ? date : `${date} ${year}`,
  );
}
