import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Documentary } from '../../core/model/documentary.ts';
import { clientWords } from './client-words.ts';
import { numberFragments } from './number-fragments.ts';
import { ordersOf } from './orders.ts';
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
  const index = await openIndex(language);
  await inBatches(found.pages, (page) => addPage(index, page));
  await inBatches(found.records, (record) => addRecord(index, record, language));
  const files = numberFragments(shipped(succeeded('write the index', await index.getFiles()).files));
  return [
    ...files,
    jsonFile('site.json', clientWords(documentary, found)),
    jsonFile('words.json', vocabulary(documentary, found)),
    jsonFile('orders.json', ordersOf(found, files)),
  ];
}

/**
 * A reader loads the part of the index that holds the words of a query. Small parts make that less:
 * two words cost 11 KB instead of 43 KB. Smaller ones would spread the words that begin alike, and
 * Pagefind looks for the beginning of a word in one part. The setting is undocumented (Pagefind 1.6
 * reads it from the environment only); without it the index works the same and costs more.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '5000';

async function openIndex(language: string): Promise<PagefindIndex> {
  // One language for all: Pagefind would split the records by language and search only one part.
  const { index } = succeeded('start', await createIndex({ forceLanguage: language }));
  if (index === undefined) throw new Error('The search index could not be built: Pagefind gave no index.');
  return index;
}

async function addPage(index: PagefindIndex, { url, html }: SearchPage): Promise<void> {
  succeeded(`add ${url}`, await index.addHTMLFile({ url, content: html }));
}

async function addRecord(index: PagefindIndex, record: SearchRecord, language: string): Promise<void> {
  const { url, content, meta, filters } = record;
  succeeded(`add ${url}`, await index.addCustomRecord({ url, content, meta, filters, language }));
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
