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
  /^(?:pictures\/|data\/(?!references\.|citing\/)|sw\.js$|robots\.txt$|sitemap|feed\.xml$|llms\.txt$|_headers$|_redirects$|.*\.(?:md|br|gz|epub|pdf|map)$)/;

/**
 * Writes `sw.js`, which keeps the whole built site in the reader's browser.
 *
 * @param dist the built site
 * @param base path it is published under, which keeps sites on one host apart
 */
export function writeServiceWorker(dist: string, base: string): void {
  const kept = withinLimit(
    listFiles(dist).filter((path) => !leftOut.test(path)),
    dist,
  );
  const files = Object.fromEntries(
    kept
      .sort()
      .map((path) => [path.replace(/(^|\/)index\.html$/, '$1'), digest(readFileSync(join(dist, path)))]),
  );
  const prefix = `documentary ${base} `;
  const template = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
  const version = prefix + digest(Buffer.from(JSON.stringify(files) + template)).slice(0, 12);
  writeFileSync(
    join(dist, 'sw.js'),
    template
      .replace("'__VERSION__'", () => JSON.stringify(version))
      .replace("'__PREFIX__'", () => JSON.stringify(prefix))
      .replace('__FILES__', () => JSON.stringify(files)),
  );
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
