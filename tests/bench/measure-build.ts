import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one build took. */
export interface BuildFigures {
  seconds: number;
  /** Processor time of the process and its threads: what other work on the machine changes least. */
  cpuSeconds: number;
  /** Peak of the resident memory of the process and its children, in MiB. */
  peakMemory: number;
  /** Bytes of all files written. */
  bytes: number;
  files: number;
  log: string;
}

/** Runs a build command, watching the memory of its processes. */
export function measureBuild(
  words: string[],
  cwd: string,
  dist: string,
  env: Record<string, string>,
): Promise<BuildFigures> {
  const start = performance.now();
  const child = spawn(process.execPath, words, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=DEP0040', ...env },
  });
  let log = '';
  let peakMemory = 0;
  let cpuSeconds = 0;
  child.stdout.on('data', (text) => (log += text));
  child.stderr.on('data', (text) => (log += text));
  const watch = setInterval(() => {
    if (child.pid === undefined) return;
    peakMemory = Math.max(peakMemory, memoryOf(child.pid));
    cpuSeconds = Math.max(cpuSeconds, cpuOf(child.pid));
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0) return reject(new Error(`Build failed:\n${log.slice(-3000)}`));
      const seconds = (performance.now() - start) / 1000;
      resolve({ seconds, cpuSeconds, peakMemory, ...sizeOf(dist), log });
    });
  });
}

/** Resident memory of a process and all below it, in MiB, from /proc; 0 elsewhere than Linux. */
function memoryOf(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    return own + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    return 0;
  }
}

/** Processor time of a process, of its threads and of its ended children, from /proc; 0 elsewhere than Linux. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return ticks / 100;
  } catch {
    return 0;
  }
}

function sizeOf(folder: string): { bytes: number; files: number } {
  let bytes = 0;
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { bytes, files };
}
