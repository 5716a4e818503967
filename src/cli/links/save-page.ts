import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../command/command.ts';

/** A page as one file of the author's own. */
export interface SavedPage {
  /** Its name in the folder. */
  file: string;
  /** Of the file, in hexadecimal: it proves that nothing was changed since. */
  sha256: string;
}

const largest = 50 * 1024 * 1024;

/**
 * A folder for copies that no reader gets.
 *
 * @param published folders of the site and of its content
 * @throws {UsageError} where it is in one of these
 */
export function privateFolder(folder: string, published: readonly string[]): string {
  const path = resolve(folder);
  const inside = published
    .map((one) => resolve(one))
    .find((one) => path === one || path.startsWith(one + sep));
  if (inside !== undefined) {
    throw new UsageError(
      `${folder} is in ${relative('.', inside) || inside}, which is published. Name a folder elsewhere: copies of other people’s pages are for your own proof.`,
    );
  }
  mkdirSync(path, { recursive: true });
  return path;
}

/** SingleFile, which puts a page with its pictures and styles into one file, where it is installed. */
export function findSingleFile(): string | undefined {
  const program = process.env['SINGLE_FILE'] ?? 'single-file';
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return program;
  } catch {
    // Not installed: pages are kept as their servers send them.
    return undefined;
  }
}

/**
 * Keeps the page of a source. Where SingleFile is not installed, and for what is no page, the file is
 * what the server sends.
 *
 * @returns `undefined` where it could not be fetched
 */
export async function savePage(
  folder: string,
  key: string,
  url: string,
  singleFile: string | undefined,
  timeout: number,
): Promise<SavedPage | undefined> {
  const name = key.replace(/[^\p{L}\p{N}.-]+/gu, '_');
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > largest) return undefined;
    const isPage = /html/.test(type);
    if (isPage && singleFile !== undefined) {
      await response.body?.cancel();
      return await withSingleFile(singleFile, url, folder, `${name}.html`, timeout);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    if (bytes.length === 0 || bytes.length > largest) return undefined;
    const file = name + (isPage ? '.html' : /pdf/.test(type) ? '.pdf' : '.bin');
    writeFileSync(join(folder, file), bytes);
    return { file, sha256: digest(bytes) };
  } catch {
    // Told as “not kept”: the other pages are worth keeping all the same.
    return undefined;
  }
}

async function withSingleFile(
  program: string,
  url: string,
  folder: string,
  file: string,
  timeout: number,
): Promise<SavedPage | undefined> {
  const path = join(folder, file);
  await promisify(execFile)(program, [url, path, '--filename-conflict-action=overwrite'], {
    timeout: timeout * 5,
  });
  if (!(statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)) return undefined;
  return { file, sha256: digest(readFileSync(path)) };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
