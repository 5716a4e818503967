import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { FoundBibliography, FoundEntry, Oddity } from '../bibliography.ts';
import { endnoteToCsl } from './endnote-record.ts';

/** Elements of a record with the tag of RIS that has their meaning. */
const tags: ReadonlyMap<string, string> = new Map([
  ['authors/author', 'AU'],
  ['secondary-authors/author', 'A2'],
  ['tertiary-authors/author', 'A3'],
  ['subsidiary-authors/author', 'A4'],
  ['titles/title', 'TI'],
  ['titles/secondary-title', 'T2'],
  ['titles/tertiary-title', 'T3'],
  ['titles/short-title', 'ST'],
  ['titles/translated-title', 'TT'],
  ['periodical/full-title', 'JF'],
  ['periodical/abbr-1', 'JA'],
  ['record/pages', 'SP'],
  ['record/volume', 'VL'],
  ['record/num-vols', 'NV'],
  ['record/number', 'IS'],
  ['record/issue', 'IS'],
  ['record/edition', 'ET'],
  ['record/section', 'SE'],
  ['record/pub-location', 'CY'],
  ['record/publisher', 'PB'],
  ['record/isbn', 'SN'],
  ['record/electronic-resource-num', 'DO'],
  ['record/abstract', 'AB'],
  ['record/notes', 'N1'],
  ['record/language', 'LA'],
  ['record/work-type', 'M3'],
  ['record/call-num', 'CN'],
  ['record/remote-database-name', 'DB'],
  ['record/access-date', 'Y2'],
  ['keywords/keyword', 'KW'],
  ['dates/year', 'PY'],
  ['pub-dates/date', 'DA'],
  ['web-urls/url', 'UR'],
  ['related-urls/url', 'UR'],
]);

/** How CSL writes what EndNote's styles say. */
const marks: ReadonlyMap<string, string> = new Map([
  ['italic', 'i'],
  ['bold', 'b'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
]);

/**
 * Reads the XML that EndNote exports.
 *
 * @param text the whole file; offsets count in it
 * @throws {Error} where it is no XML
 */
export function readEndnoteXml(text: string): FoundBibliography {
  const found: FoundBibliography = { entries: [], oddities: [] };
  // A declaration after a blank line is refused, and says nothing that we need.
  const body = text.replace(/^\s*<\?xml[^>]*\?>/, (head) => head.replace(/\S/g, ' '));
  for (const record of recordsIn(fromXml(body))) {
    const range = { start: record.position?.start.offset ?? 0, end: record.position?.end.offset ?? 0 };
    const values = valuesOf(record);
    found.entries.push(foundEntry(record, values, range));
    found.oddities.push(...odditiesOf(record, values, range));
  }
  return found;
}

function recordsIn(node: Nodes): Element[] {
  if (node.type === 'element' && node.name === 'record') return [node];
  return 'children' in node ? node.children.flatMap(recordsIn) : [];
}

function foundEntry(
  record: Element,
  values: ReadonlyMap<string, readonly string[]>,
  range: FoundEntry['range'],
): FoundEntry {
  const type = childrenOf(record).find(({ name }) => name === 'ref-type')?.attributes['name'] ?? '';
  return { entry: endnoteToCsl(type, values), range, rangeOf: () => range };
}

/** The values of a record by tag of RIS. */
function valuesOf(record: Element): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const collect = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      const tag = tags.get(`${parent.name}/${child.name}`);
      if (tag === undefined) collect(child);
      else add(values, tag, styledText(child).replace(/\s+/g, ' ').trim());
    }
  };
  collect(record);
  return values;
}

function add(values: Map<string, string[]>, tag: string, text: string): void {
  if (text !== '') values.set(tag, [...(values.get(tag) ?? []), text]);
}

function childrenOf(element: Element): Element[] {
  return element.children.filter((child) => child.type === 'element');
}

/** Text with its italics and the like; a style over all of it is the look of the library, not of the words. */
function styledText(element: Element): string {
  const isWhole = childrenOf(element).length === 1;
  return element.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      if (child.type !== 'element') return '';
      const mark = isWhole ? undefined : marks.get(child.attributes['face'] ?? '');
      const words = styledText(child);
      return mark === undefined ? words : `<${mark}>${words}</${mark}>`;
    })
    .join('');
}

/** What is EndNote's own book-keeping: where a record is in its library, and how it looked there. */
const ownBookkeeping =
  /^(?:database|source-app|rec-number|foreign-keys|ref-type|added-date|last-updated-date|label|style)$/;

function odditiesOf(
  record: Element,
  values: ReadonlyMap<string, readonly string[]>,
  range: FoundEntry['range'],
): Oddity[] {
  const key = values.get('TI')?.[0] ?? '';
  const left = leftOut(record);
  const says = (message: string): Oddity => ({ key, range, message, lost: false });
  return [
    ...(key === '' ? [says('the record has no title')] : []),
    ...(left.length > 0
      ? [says(`${left.map((name) => `\`${name}\``).join(', ')} has no place in CSL and was left out`)]
      : []),
  ];
}

/** The elements of a record that hold words and have no place. */
function leftOut(parent: Element): string[] {
  return childrenOf(parent).flatMap((child) => {
    if (tags.has(`${parent.name}/${child.name}`) || ownBookkeeping.test(child.name)) return [];
    const inner = childrenOf(child).filter(({ name }) => name !== 'style');
    if (inner.length > 0) return leftOut(child);
    return styledText(child).trim() === '' ? [] : [child.name];
  });
}
