import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './command.ts';

/**
 * The text of a file, or of standard input for `-`; a byte-order mark is left out.
 *
 * @throws {UsageError} where there is no such file, or it is neither UTF-8 nor marked as UTF-16: its letters would be lost
 */
export function readInput(source: string): string {
  if (source !== '-' && !statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no file ${source}.`);
  const bytes = readFileSync(source === '-' ? process.stdin.fd : source);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${source === '-' ? 'The input' : source} is not UTF-8. Save it as UTF-8 first.`);
  }
}

/** UTF-16, which Windows writes, says so in its first two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
