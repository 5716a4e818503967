import { type FoundBibliography, type FoundEntry, withValues } from '../bibliography.ts';
import { bareDoi } from '../identifiers.ts';
import { languageTag } from '../languages.ts';
import { dateOf } from '../written-dates.ts';

const tagged = /^([A-Z]{2,4}) *- (.*)$/;

/**
 * Reads NBIB, the format in which PubMed gives citations away.
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 *
 * @param text the whole file; offsets count in it
 */
export function readNbib(text: string): FoundBibliography {
  const entries: FoundEntry[] = [];
  for (const { index, 0: block } of text.matchAll(/^PMID *- [\s\S]*?(?=^PMID *- |$(?![\s\S]))/gm)) {
    const range = { start: index, end: index + block.trimEnd().length };
    entries.push({ entry: toCsl(valuesOf(block)), range, rangeOf: () => range });
  }
  return { entries, oddities: [] };
}

function valuesOf(block: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of block.split(/\r?\n/)) {
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag !== undefined) {
      last = values.get(tag) ?? [];
      last.push(value.trim());
      values.set(tag, last);
    } else if (last !== undefined && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`);
  }
  return values;
}

function toCsl(values: ReadonlyMap<string, readonly string[]>) {
  const all = (tag: string) => values.get(tag) ?? [];
  const [first] = ['FAU', 'AU'].map(all).filter((names) => names.length > 0);
  const identifier = (kind: string) =>
    [...all('AID'), ...all('LID')].find((id) => id.endsWith(`[${kind}]`))?.replace(/ *\[\w+\]$/, '');
  const isBook = all('PT').some((type) => /^Book/i.test(type));
  return withValues({
    type: isBook ? 'book' : 'article-journal',
    title: (all('TI')[0] ?? all('BTI')[0])?.replace(/\.$/, ''),
    author: [...(first ?? []).map(nameOf), ...all('CN').map((literal) => ({ literal }))],
    editor: all('FED').map(nameOf),
    'container-title': all('JT')[0],
    'container-title-short': all('TA')[0],
    issued: dateOf(all('DP')[0]?.replace(/^(\d{4}) (\w{3})(?: (\d+))?$/, '$3 $2 $1')),
    volume: all('VI')[0],
    issue: all('IP')[0],
    page: all('PG')[0],
    publisher: all('PB')[0],
    'publisher-place': all('PL')[0],
    language: languageTag(all('LA')[0]),
    abstract: all('AB')[0],
    keyword: [...all('OT')].join(', '),
    ISSN: all('IS')[0]?.replace(/ .*$/, ''),
    ISBN: all('ISBN')[0],
    DOI: identifier('doi') && bareDoi(identifier('doi') ?? ''),
    PMID: all('PMID')[0],
    PMCID: all('PMC')[0],
  });
}

function nameOf(written: string) {
  const [family = '', given = ''] = written.includes(',') ? written.split(/, */) : written.split(/ (?=\S+$)/);
  return given === '' ? { literal: family } : { family, given };
}
