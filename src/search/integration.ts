import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { IndexFile } from 'pagefind';
import type { ViteDevServer } from 'vite';
import { documentary } from '../documentary.ts';
import { timed } from '../timings.ts';
import { buildIndex } from './build-index.ts';

/**
 * Builds the search index beside the pages and writes it to `pagefind/`. A build fails with it: a
 * site whose search cannot work is not published.
 */
export function searchIntegration(): AstroIntegration {
  let building: Promise<IndexFile[]> | undefined;
  return {
    name: 'search',
    hooks: {
      'astro:build:start': () => {
        building = timed('search', async () => buildIndex(await documentary()));
        // Awaited at the end of the build; until then a failure must not end the process unheard.
        building.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await (building ?? documentary().then(buildIndex));
        writeFiles(join(fileURLToPath(dir), 'pagefind'), files);
        logger.info(`${files.length} files in pagefind/`);
      },
      'astro:server:setup': ({ server }) => serveIndex(server),
    },
  };
}

function writeFiles(folder: string, files: readonly IndexFile[]): void {
  for (const { path, content } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/** The editor's server keeps the index in memory and builds it again after a change, when it is asked for. */
function serveIndex(server: ViteDevServer): void {
  let of: object | undefined;
  let files: Promise<IndexFile[]> = Promise.resolve([]);
  const find = async (path: string) => {
    const model = await documentary();
    if (model !== of) {
      of = model;
      files = buildIndex(model);
    }
    return (await files).find((file) => file.path === path);
  };
  server.middlewares.use((request, response, next) => {
    const [, path] = /\/pagefind\/([^?#]+)/.exec(request.url ?? '') ?? [];
    if (path === undefined) return next();
    find(decodeURIComponent(path)).then((file) => {
      if (file === undefined) return next();
      response.setHeader('content-type', mediaType(path));
      response.end(file.content);
    }, next);
  });
}

function mediaType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
