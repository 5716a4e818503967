import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one build took. */
export interface BuildFigures {
  seconds: number;
  /** Processor time of the process and its children: what other work on the machine changes least. */
  cpuSeconds: number;
  /** Peak of the resident memory of the process and its children, in MiB. */
  peakMemory: number;
  /** Bytes of all files written. */
  bytes: number;
  files: number;
  log: string;
}

/** Runs a build command, watching the memory and the processor time of its processes. */
export function measureBuild(
  command: string,
  words: string[],
  cwd: string,
  dist: string,
  env: Record<string, string>,
): Promise<BuildFigures> {
  const start = performance.now();
  const child = spawn(command, words, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=DEP0040', ...env },
  });
  let log = '';
  let peakMemory = 0;
  const cpuBefore = cpuOfChildren();
  child.stdout.on('data', (text) => (log += text));
  child.stderr.on('data', (text) => (log += text));
  const watch = setInterval(() => {
    if (child.pid === undefined) return;
    peakMemory = Math.max(peakMemory, memoryOf(child.pid));
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0) return reject(new Error(`Build failed:\n${log.slice(-3000)}`));
      const seconds = (performance.now() - start) / 1000;
      const cpuSeconds = cpuOfChildren() - cpuBefore;
      resolve({ seconds, cpuSeconds, peakMemory, ...sizeOf(dist), log });
    });
  });
}

/** Resident memory of a process and all below it, in MiB, from /proc; 0 elsewhere than Linux. */
export function memoryOf(pid: number): number {
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

/** Processor time of all children that have ended, and of theirs, in seconds, from /proc; 0 elsewhere than Linux. */
function cpuOfChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    // The fields `cutime` and `cstime` of proc_pid_stat(5), in hundredths of a second.
    return (Number(fields[13]) + Number(fields[14])) / 100;
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
