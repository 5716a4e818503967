import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './command.ts';

/**
 * The text of a file, or of standard input for `-`; a byte-order mark is left out.
 *
 * @throws {UsageError} where there is no such file, or it is not UTF-8: its letters would be lost
 */
export function readInput(source: string): string {
  if (source !== '-' && !statSync(source, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no file ${source}.`);
  const bytes = readFileSync(source === '-' ? process.stdin.fd : source);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${source === '-' ? 'The input' : source} is not UTF-8. Save it as UTF-8 first.`);
  }
}
