import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './code-of.ts';

/** Who holds a lock, as its file says. */
interface Holder {
  pid: number;
  host: string;
  /** ISO 8601, in UTC. */
  since: string;
  /** When the process began, as the system counts it: a later process may have the same number. */
  born?: string | undefined;
}

/** Somebody else holds the lock. */
export class LockedError extends Error {
  override readonly name = 'LockedError';

  constructor(what: string, path: string, { pid, host, since }: Holder) {
    const where = host === hostname() ? '' : ` on the machine ${host}`;
    super(
      `${what} is in use by process ${pid}${where}, since ${since}. Try again when it has ended. ` +
        `(If it has ended already, delete ${path})`,
    );
    this.stack = `${this.name}: ${this.message}`;
  }
}

/**
 * Takes a lock for this process; a lock that a dead process left is taken over. Own code, because
 * the libraries that we found neither name the process that holds a lock nor see at once that it is dead.
 *
 * @param path the lock's file; its folder must exist
 * @param what what is locked, as the message names it
 * @returns a function that gives the lock back
 * @throws {LockedError} where a living process holds it
 */
export function takeLock(path: string, what: string): () => void {
  const own = JSON.stringify(thisProcess());
  while (!create(path, own)) {
    const held = readWhole(path);
    const holder = parse(held);
    if (holder !== undefined && isAlive(holder)) throw new LockedError(what, path, holder);
    if (held !== undefined) removeDead(path, held);
  }
  return () => {
    if (readText(path) === own) rmSync(path, { force: true });
  };
}

/** The file system makes sure that only one of several processes creates a file. */
function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // On a full disk the file is made, and stays empty.
    rmSync(path, { force: true });
    throw error;
  }
}

/** Two processes may find the same dead lock: the slower one must not remove the lock of the faster. */
function removeDead(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readText(aside) === dead) rmSync(aside);
  else renameSync(aside, path);
}

/** A lock's text; one that is being written right now is waited for. */
function readWhole(path: string): string | undefined {
  for (let tries = 0; tries < 20; tries++) {
    const text = readText(path);
    if (text === undefined || text.endsWith('}')) return text;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
  }
  return readText(path);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** `undefined` for a lock that was left half-written: its process is dead. */
function parse(text: string | undefined): Holder | undefined {
  return text?.endsWith('}') ? JSON.parse(text) : undefined;
}

function thisProcess(): Holder {
  const since = new Date().toISOString().replace(/\.\d+/, '');
  return { pid: process.pid, host: hostname(), since, born: processState(process.pid)?.born };
}

function isAlive({ pid, host, born }: Holder): boolean {
  // From here, nobody can see whether a process of another machine is alive.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const now = processState(pid);
  return now === undefined || (now.state !== 'Z' && (born === undefined || born === now.born));
}

/** From Linux's process table, `undefined` on other systems. See proc_pid_stat(5), fields 3 and 22. */
function processState(pid: number): { state: string | undefined; born: string | undefined } | undefined {
  const line = readText(`/proc/${pid}/stat`);
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], born: fields[19] };
}
