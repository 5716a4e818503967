import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Documentary } from '../../core/model/documentary.ts';
import { addressesOf } from './addresses.ts';
import { clientWords } from './client-words.ts';
import { equalNames } from './equal-names.ts';
import { inOrder, listingOf } from './listing.ts';
import { multiWordNames } from './multi-word-names.ts';
import { withPagefind } from './pagefind-process.ts';
import type { SearchPage, SearchRecord } from './records/record.ts';
import { searchRecords } from './records/records.ts';
import { vocabulary } from './vocabulary.ts';

let queue: Promise<unknown> = Promise.resolve();

/**
 * The files of the search index, by their path below `pagefind/`. Indexes are built one after the
 * other, because closing Pagefind's service ends every index that it holds.
 *
 * @throws {Error} where Pagefind reports anything at all
 */
export function buildIndex(documentary: Documentary): Promise<IndexFile[]> {
  const next = queue.then(() => withPagefind(() => build(documentary)));
  queue = next.catch(() => undefined);
  return next;
}

async function build(documentary: Documentary): Promise<IndexFile[]> {
  const language = new Intl.Locale(documentary.wording.language).language;
  const found = searchRecords(documentary);
  const runs = multiWordNames(documentary, found);
  const index = await openIndex(language);
  const places = new Map(inOrder(found).map((record, place) => [record.url, place]));
  const placeOf = ({ url }: { url: string }) => places.get(url) ?? 0;
  await inBatches(found.pages, (page) => addPage(index, page, placeOf(page)));
  await inBatches(found.records, (record) => addRecord(index, record, placeOf(record), language));
  return [
    ...shipped(succeeded('write the index', await index.getFiles()).files),
    jsonFile('site.json', clientWords(documentary, equalNames(documentary, found, runs))),
    jsonFile('listing.json', listingOf(documentary, found)),
    jsonFile('words.json', vocabulary(documentary, found, runs)),
    jsonFile('addresses.json', addressesOf(documentary, found)),
  ];
}

async function openIndex(language: string): Promise<PagefindIndex> {
  // One language for all: Pagefind would split the records by language and search only one part.
  const { index } = succeeded(
    'start',
    await createIndex({ forceLanguage: language, includeCharacters: '+#' }),
  );
  if (index === undefined) throw new Error('The search index could not be built: Pagefind gave no index.');
  return index;
}

async function addPage(index: PagefindIndex, { url, html }: SearchPage, place: number): Promise<void> {
  succeeded(`add ${url}`, await index.addHTMLFile({ url, content: html(place) }));
}

/** The filters say what a record is; what it can be narrowed by is in the listing. */
async function addRecord(
  index: PagefindIndex,
  { url, content, meta, facets }: SearchRecord,
  place: number,
  language: string,
): Promise<void> {
  const filters = { type: facets.type ?? [], kind: facets.kind ?? [] };
  const sort = { place: String(place) };
  succeeded(`add ${url}`, await index.addCustomRecord({ url, content, meta, filters, sort, language }));
}

/** Pagefind's errors come back as values. */
function succeeded<T extends { errors: string[] }>(what: string, response: T): T {
  if (response.errors.length === 0) return response;
  throw new Error(`The search index could not be built: Pagefind could not ${what}.`, {
    cause: new AggregateError(response.errors, response.errors.join('\n')),
  });
}

/** Enough at a time to keep Pagefind busy, without holding the answers to thousands of messages. */
async function inBatches<T>(items: readonly T[], add: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += 200) {
    await Promise.all(items.slice(from, from + 200).map(add));
  }
}

/** Of what Pagefind makes, what our client loads: no widgets, no worker, no engine of other languages. */
function shipped(files: readonly IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const languages = entry === undefined ? {} : readEntry(entry).languages;
  const engines = new Set(Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`));
  const kept = files.filter(
    ({ path }) =>
      path === 'pagefind.js' || path === 'pagefind-entry.json' || /\.pf_\w+$/.test(path) || engines.has(path),
  );
  if (entry === undefined || !kept.some(({ path }) => engines.has(path))) {
    throw new Error(
      'The search index could not be built: Pagefind’s files are not those that were expected.',
    );
  }
  return kept;
}

function readEntry({ content }: IndexFile): { languages: Record<string, { wasm: string | null }> } {
  return JSON.parse(new TextDecoder().decode(content));
}

function jsonFile(path: string, value: unknown): IndexFile {
  return { path, content: new TextEncoder().encode(JSON.stringify(value)) };
}
