import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { siblingModule } from '../../../../files/sibling-module.ts';
import type { CslLocale } from '../../../read/csl/locale.ts';
import { type EntryBody, formatItems } from './format-items.ts';

/** Fewer are formatted sooner than a thread has started (0.3 s, at about 1 ms an item). */
const fewestInThread = 200;

/** Each thread holds a citeproc of its own, of some 80 MB. */
const mostThreads = 4;

/**
 * The same as `formatItems`, but beside the work of this thread where there is much to format: on all
 * processors, because the rest of a build soon waits for them.
 */
export async function formatInThreads(
  items: readonly string[],
  style: string,
  locale: CslLocale,
): Promise<EntryBody[]> {
  if (items.length < fewestInThread) return formatItems(items, style, locale);
  const threads = Math.min(mostThreads, availableParallelism());
  const share = Math.max(fewestInThread, Math.ceil(items.length / threads));
  const shares = Array.from({ length: Math.ceil(items.length / share) }, (_, index) =>
    items.slice(index * share, (index + 1) * share),
  );
  return (await Promise.all(shares.map((some) => formatInThread(some, style, locale)))).flat();
}

async function formatInThread(
  items: readonly string[],
  style: string,
  locale: CslLocale,
): Promise<EntryBody[]> {
  const program = siblingModule('./worker', import.meta.url);
  const worker = new Worker(program, { workerData: { items, style, locale } });
  const [bodies] = (await once(worker, 'message')) as [EntryBody[]];
  return bodies;
}
