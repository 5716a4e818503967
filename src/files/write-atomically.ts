import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that an interruption leaves the old one whole: into a new file beside it, which
 * then takes its place.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.draft`);
  try {
    const mode = existsSync(target) ? statSync(target).mode : 0o644;
    const file = openSync(draft, 'w', mode);
    writeAll(file, Buffer.from(content));
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
