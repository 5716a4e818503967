import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../../files/list-files.ts';

/** Files that shrink. Pictures, fonts, EPUB and Pagefind's index are compressed already. */
const textEndings = new Set([
  '.html',
  '.css',
  '.js',
  '.mjs',
  '.json',
  '.xml',
  '.svg',
  '.txt',
  '.md',
  '.csv',
  '.bib',
  '.ris',
  '.webmanifest',
]);

/**
 * Above this many bytes the best levels cost minutes. Small pages are then left to the server, which
 * compresses them while it sends; pages that would cost a server time are done at a middle level.
 */
const allUpTo = 12_000_000;
const largeFrom = 100_000;

/** Below it a variant saves no packet; one that saves less than a tenth is not worth its file either. */
const smallest = 1_000;
const worth = 0.9;

interface Level {
  brotli: number;
  gzip: number;
}

/** Brotli's 11 takes more than twice the time of 10 for 3 % less. */
const best: Level = { brotli: 10, gzip: 9 };
const middle: Level = { brotli: 4, gzip: 4 };

/** What compressing did. */
export interface Compression {
  files: number;
  bytes: { plain: number; brotli: number; gzip: number };
}

/**
 * Writes `.br` and `.gz` beside text files, for servers that send them as they are. The same
 * files give the same bytes. A variant that would be hardly smaller than the file is not written.
 *
 * @param folder the finished site
 */
export async function compressFolder(folder: string): Promise<Compression> {
  const files = textFiles(folder).map((path) => ({ path, size: statSync(path).size }));
  const isSmall = files.reduce((sum, { size }) => sum + size, 0) <= allUpTo;
  const chosen = files.filter(({ size }) => size >= (isSmall ? smallest : largeFrom));
  const result: Compression = { files: chosen.length, bytes: { plain: 0, brotli: 0, gzip: 0 } };
  const queue = chosen.values();
  const worker = async () => {
    for (const { path } of queue)
      await compressFile(path, await readFile(path), isSmall ? best : middle, result);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  return result;
}

function textFiles(folder: string): string[] {
  return listFiles(folder)
    .filter((path) => textEndings.has(extname(path)))
    .map((path) => join(folder, path));
}

async function compressFile(path: string, content: Buffer, level: Level, result: Compression): Promise<void> {
  const brotli = await promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gzipped = await promisify(gzip)(content, { level: level.gzip });
  result.bytes.plain += content.length;
  result.bytes.brotli += await writeIfWorth(`${path}.br`, brotli, content);
  result.bytes.gzip += await writeIfWorth(`${path}.gz`, gzipped, content);
}

async function writeIfWorth(path: string, compressed: Buffer, plain: Buffer): Promise<number> {
  if (compressed.length > worth * plain.length) return plain.length;
  await writeFile(path, compressed);
  return compressed.length;
}
