import { withoutMarkup } from '../../model/references/rich-text.ts';
import { bareDoi } from '../../read/citations/identifiers.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import type { Check } from '../rule.ts';
import { type Entries, type Entry, isRecord } from '../subject.ts';

/** What two entries may have in common that makes them one source, with the field to point at. */
type Sign = readonly [field: string, words: string, value: string];

/** Two entries for one source, neither of which says so. */
export const sameSource: Check = ({ citations }) => {
  if (citations === undefined) return [];
  const firsts = new Map<string, Entry>();
  return citations.list.flatMap((entry): Issue[] => {
    const signs = signsOf(entry);
    const known = signs.find((sign) => isTwin(citations, sign, firsts.get(`${sign[0]} ${sign[2]}`), entry));
    for (const [field, , value] of signs) {
      if (!firsts.has(`${field} ${value}`)) firsts.set(`${field} ${value}`, entry);
    }
    const first = known && firsts.get(`${known[0]} ${known[2]}`);
    return known && first ? [twins(citations, entry, first, known)] : [];
  });
};

function twins({ file }: Entries, entry: Entry, first: Entry, [field, words]: Sign): Issue {
  return issueAt(
    file,
    file.rangeOf([...entry.path, field]),
    'citation-same-source',
    `\`${entry.key}\` has the same ${words} as \`${first.key}\``,
    `Take one out, or say in sources.yaml that they are one source: ${entry.key}: {sameAs: ${first.key}}.`,
    field === 'URL' && differ(first.fields['title'], entry.fields['title']) ? 'warning' : 'error',
  );
}

function isTwin(citations: Entries, [field]: Sign, first: Entry | undefined, entry: Entry): boolean {
  if (first === undefined || first.key === entry.key) return false;
  if (rootOf(citations, first) === rootOf(citations, entry)) return false;
  return !isToldApart(field, first.fields, entry.fields);
}

/** Fields that distinguish two works with the same title and container. */
const marks = ['DOI', 'volume', 'number', 'issue', 'page', 'URL', 'authority'];

/** Whether something says that two entries with a sign in common are two works. */
export function isToldApart(
  sign: string,
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): boolean {
  if (sign !== 'title') return ['DOI', 'volume', 'number'].some((field) => differ(a[field], b[field]));
  return (
    marks.some((field) => differ(a[field], b[field])) ||
    differ(shownDate(a['issued']), shownDate(b['issued'])) ||
    differ(firstAuthor(a), firstAuthor(b))
  );
}

function shownDate(date: unknown): string | undefined {
  if (!isRecord(date)) return undefined;
  const parts: unknown = date['date-parts'] ?? date['raw'] ?? date['literal'];
  return parts === undefined ? undefined : JSON.stringify(parts);
}

function firstAuthor({ author }: Readonly<Record<string, unknown>>): string | undefined {
  const first: unknown = Array.isArray(author) ? author[0] : undefined;
  if (!isRecord(first)) return undefined;
  return String(first['family'] ?? first['literal'] ?? first['given'] ?? '');
}

function differ(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && fold(bareDoi(String(a))) !== fold(bareDoi(String(b)));
}

/** The entry at the end of the chain of declarations; entries of one source share it. */
function rootOf(citations: Entries, entry: Entry): Entry {
  const seen = new Set([entry]);
  let root = entry;
  for (;;) {
    const next = citations.byKey.get(declared(root) ?? '');
    if (next === undefined || seen.has(next)) return root;
    seen.add(next);
    root = next;
  }
}

/** The key that an entry declares to be the same source. */
export function declared({ fields }: Entry): string | undefined {
  const custom = fields['custom'];
  const sameAs = isRecord(custom) ? custom['sameAs'] : undefined;
  return typeof sameAs === 'string' ? sameAs.normalize('NFC') : undefined;
}

/** What identifies the source of an entry. */
export function signsOf({ fields }: Pick<Entry, 'fields'>): Sign[] {
  const { URL: url, DOI: doi, title, 'container-title': container } = fields;
  return [
    ...(typeof url === 'string' && URL.canParse(url) ? [['URL', 'address', address(url)] as const] : []),
    ...(typeof doi === 'string' && doi !== '' ? [['DOI', 'DOI', bareDoi(doi).toLowerCase()] as const] : []),
    ...(typeof title === 'string' && typeof container === 'string' && container !== ''
      ? [['title', 'title and container', `${fold(title)}\n${fold(container)}`] as const]
      : []),
  ];
}

/** `http` and `https`, and a slash at the end, make no other source. */
function address(url: string): string {
  return new URL(url).href.replace(/^https?:/i, '').replace(/\/$/, '');
}

function fold(text: string): string {
  return withoutMarkup(text).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
