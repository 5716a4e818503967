import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { UsageError } from '../command/command.ts';
import { type Asked, isGone } from './check-links.ts';
import type { SavedPage } from './save-page.ts';

/**
 * Puts what was found into `sources.yaml`: the state of each source's address, its archived copy, the
 * address that it moved to, the page that was kept. Comments, order and all other fields stay.
 *
 * @param text the file as it is; empty where there is none
 * @param date the day of asking, YYYY-MM-DD
 * @throws {UsageError} where the file is no YAML
 */
export function updatedSources(
  text: string,
  asked: readonly Asked[],
  saved: ReadonlyMap<string, SavedPage>,
  date: string,
): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
    throw new UsageError('sources.yaml cannot be read as it is. npm run check says where.');
  }
  for (const { answer, archive, uses } of asked) {
    for (const use of uses) {
      if (use.kind !== 'source') continue;
      const source = entryOf(document, use.key);
      set(document, source, 'status', statusOf(answer.outcome, isGone(answer)));
      set(document, source, 'checked', date);
      if (archive !== undefined) set(document, source, 'archive', { ...archive });
      if (answer.outcome === 'moved' && answer.finalUrl !== undefined)
        set(document, source, 'movedTo', answer.finalUrl);
    }
  }
  for (const [key, page] of saved) set(document, entryOf(document, key), 'saved', { ...page, date });
  return document.contents === null
    ? text
    : document.toString({ lineWidth: 0, flowCollectionPadding: /\{ /.test(text) });
}

function statusOf(outcome: Asked['answer']['outcome'], gone: boolean): string {
  if (gone) return 'dead';
  return outcome === 'alive' || outcome === 'moved' ? 'live' : 'unknown';
}

/** The entry of a source; a new one at the end where there is none. */
function entryOf(document: Document, key: string): YAMLMap {
  const entry: unknown = document.get(key);
  if (isMap(entry)) return entry;
  const made = document.createNode({});
  document.set(key, made);
  return made;
}

function set(document: Document, source: YAMLMap, field: string, value: unknown): void {
  const node = document.createNode(value, { flow: typeof value === 'object' });
  source.set(field, node);
}
