import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FormattedEntry } from '../../core/model/documentary.ts';

/** What the thread needs of the other: where to write, and the references' entries, which are costly. */
export interface Task {
  folder: string;
  entries: readonly FormattedEntry[];
}

interface BuildThread {
  worker: Worker;
  end: Promise<unknown>;
}

let thread: BuildThread | undefined;

/** Starts the thread that makes what is no page while Astro makes the pages, once: it reads the content at once. */
export function startThread(): BuildThread {
  thread ??= start();
  return thread;
}

/**
 * Has the thread write all files that are no pages.
 *
 * @throws {Error} what the thread threw
 */
export async function writeInThread(task: Task): Promise<void> {
  const { worker, end } = startThread();
  worker.postMessage(task);
  await end;
}

function start(): BuildThread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url));
  const end = once(worker, 'exit');
  // Heard by `writeInThread`; until then a failure must not end the process unheard.
  end.catch(() => undefined);
  return { worker, end };
}
