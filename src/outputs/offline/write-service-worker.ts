import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../files/list-files.ts';

/** What a browser is asked to keep at most: beyond it, the largest parts are left to the network. */
const largestCache = 40 * 1024 * 1024;

/**
 * For other programs and other sites, not for a reader who is offline. References and citations of
 * claims are copied out of their files.
 */
const leftOut =
  /^(?:pictures\/(?!media\/)|data\/(?!references\.|citing\/)|sw\.js$|robots\.txt$|sitemap|feed\.xml$|llms\.txt$|_headers$|_redirects$|.*\.(?:md|br|gz|epub|pdf|map)$)/;

/**
 * Writes `sw.js`, which keeps the whole built site in the reader's browser.
 *
 * @param dist the built site
 * @param base path it is published under, which keeps sites on one host apart
 */
export function writeServiceWorker(dist: string, base: string): void {
  const files = listFiles(dist);
  const sizes = keptSizes(files);
  const kept = withinLimit(
    files.filter((path) => !leftOut.test(path) && (sizes.get(pictureOf(path)) ?? path) === path),
    dist,
  );
  const digests = Object.fromEntries(
    kept
      .sort()
      .map((path) => [path.replace(/(^|\/)index\.html$/, '$1'), digest(readFileSync(join(dist, path)))]),
  );
  const prefix = `documentary ${base} `;
  const template = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
  const version = prefix + digest(Buffer.from(JSON.stringify(digests) + template)).slice(0, 12);
  writeFileSync(
    join(dist, 'sw.js'),
    template
      .replace("'__VERSION__'", () => JSON.stringify(version))
      .replace("'__PREFIX__'", () => JSON.stringify(prefix))
      .replace('__FILES__', () => JSON.stringify(digests)),
  );
}

/** The picture that a file shows in some size. */
function pictureOf(path: string): string {
  return path.replace(/^pictures\/(media\/.*)\/[^/]+$/, '$1');
}

/**
 * Of each picture in many sizes the one that is kept, by the picture's own path: a WebP of the width of
 * the text, which replaces the others and the original.
 */
function keptSizes(files: readonly string[]): Map<string, string> {
  const sizes = files.filter((path) => /^pictures\/media\/.*\.webp$/.test(path));
  const width = (path: string) => Number.parseInt(path.slice(path.lastIndexOf('/') + 1), 10);
  const byFit = sizes.toSorted((a, b) => Math.abs(width(b) - 960) - Math.abs(width(a) - 960));
  return new Map(byFit.map((path) => [pictureOf(path), path]));
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** Pages nearest to the root come first; what does not fit is fetched when it is asked for. */
function withinLimit(paths: string[], dist: string): string[] {
  const depth = (path: string) => path.split('/').length;
  let bytes = 0;
  return paths
    .sort((a, b) => depth(a) - depth(b))
    .filter((path) => {
      bytes += statSync(join(dist, path)).size;
      return bytes <= largestCache;
    });
}
