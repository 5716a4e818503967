import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';

/** The beginning of a record in Pagefind's table: a CBOR list of three, of which the first is a short text. */
const beginning = /\x83[\x60-\x77]([a-z]+_[0-9a-f]+)/g;

/**
 * Names the records' files by number. Pagefind names them by their content, and because such names
 * do not compress, they are most of what the reader of a large documentary loads first: 85 KB for
 * 15,000 records, 34 KB by number. Before the number stands a digest of all records, so that no
 * cache gives a record of an earlier build.
 *
 * @param files the index as Pagefind wrote it
 * @throws {Error} where Pagefind's table does not name each record once
 */
export function numberFragments(files: readonly IndexFile[]): IndexFile[] {
  const fragments = new Map(files.filter(isFragment).map((file) => [file.path, file]));
  const digest = digestOf([...fragments.values()]);
  const numbered: IndexFile[] = [];
  const name = (whole: string, former: string) => {
    const fragment = fragments.get(pathOf(former));
    if (fragment === undefined) return whole;
    const number = `${digest}-${numbered.length}`;
    fragments.delete(fragment.path);
    numbered.push({ ...fragment, path: pathOf(number) });
    return `\x83${String.fromCharCode(0x60 + number.length)}${number}`;
  };
  const others = files
    .filter((file) => !isFragment(file))
    .map((file) => (file.path.endsWith('.pf_meta') ? changed(file, name) : file));
  if (fragments.size > 0) {
    throw new Error('The search index could not be built: Pagefind’s table of records is not as expected.');
  }
  return [...others, ...numbered];
}

function isFragment({ path }: IndexFile): boolean {
  return path.startsWith('fragment/');
}

function pathOf(name: string): string {
  return `fragment/${name}.pf_fragment`;
}

/**
 * Each byte is read as a letter and written as that byte again. A record resembles the one before it:
 * a small window says so in fewer bits than the usual one, 34 KB instead of 44.
 */
function changed(file: IndexFile, name: (whole: string, former: string) => string): IndexFile {
  const table = gunzipSync(file.content).toString('latin1').replace(beginning, name);
  return { ...file, content: gzipSync(Buffer.from(table, 'latin1'), { level: 9, windowBits: 9 }) };
}

function digestOf(fragments: readonly IndexFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of [...fragments].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(path).update(content);
  return hash.digest('hex').slice(0, 8);
}
