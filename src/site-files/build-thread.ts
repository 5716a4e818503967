import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FormattedEntry } from '../model/documentary.ts';

/** What the thread needs of the other: where to write, and the references' entries, which are costly. */
export interface Task {
  folder: string;
  entries: readonly FormattedEntry[];
}

let thread: { worker: Worker; end: Promise<unknown> } | undefined;

/** Starts the thread that makes what is no page while Astro makes the pages: it reads the content at once. */
export function startThread(): void {
  thread ??= start();
}

/**
 * Has the thread write all files that are no pages.
 *
 * @throws {Error} what the thread threw
 */
export async function writeInThread(task: Task): Promise<void> {
  thread ??= start();
  thread.worker.postMessage(task);
  await thread.end;
}

function start() {
  const worker = new Worker(new URL('./thread.ts', import.meta.url));
  const end = once(worker, 'exit');
  // Heard by `writeInThread`; until then a failure must not end the process unheard.
  end.catch(() => undefined);
  return { worker, end };
}
