import { closeSync, openSync, readSync } from 'node:fs';

/**
 * The beginning of a file.
 *
 * @param most how many bytes; a shorter file gives all that it has
 * @throws {Error} where the file cannot be read
 */
export function firstBytes(path: string, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
