import { cpSync, existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import { contentFolder } from '../core/read/read-content.ts';
import { writeFile } from '../files/write-file.ts';
import { inlineHashes } from '../layouts/security/inline-hashes.ts';
import { redirectPages } from '../outputs/hosting/aliases.ts';
import { compressFolder } from '../outputs/hosting/compress.ts';
import { publishedHostFiles, serverConfigurations } from '../outputs/hosting/hosting.ts';
import { writeServiceWorker } from '../outputs/offline/write-service-worker.ts';
import { basePath, ContentError, documentary, readAgain, reading } from './reading.ts';
import { startTimer, timed } from './timings.ts';

/** Ties the content folder to Astro: checks before a build, live reload in the editor's server. */
export function documentaryIntegration(): AstroIntegration {
  let pagesEnd = () => {};
  return {
    name: 'documentary',
    hooks: {
      'astro:server:setup': ({ server }) => {
        serveMedia(server);
        watchContent(server);
      },
      'astro:build:start': async () => {
        const { issues, mistaken } = await reading();
        if (mistaken) throw new ContentError(issues);
      },
      'astro:build:setup': () => {
        pagesEnd = startTimer('pages');
      },
      'astro:build:generated': () => pagesEnd(),
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        copyMedia(folder);
        await writeRedirects(folder);
        await writeHostFiles(folder);
        writeServiceWorker(folder, basePath());
        await timed('compress', () => compressFolder(folder));
      },
    },
  };
}

/** Pictures as the build publishes them; Vite has taken the base off the address by then. */
function serveMedia(server: ViteDevServer): void {
  server.middlewares.use('/media', sirv(join(contentFolder(), 'media'), { dev: true }));
}

/**
 * An edit of any file of the content is read again; the browser then reloads, or shows what is
 * wrong in Vite's overlay until it is mended. Edits that come together are reported once.
 */
function watchContent(server: ViteDevServer): void {
  const folder = contentFolder();
  server.watcher.add(folder);
  const refresh = async (path: string) => {
    if (!path.startsWith(folder + sep)) return;
    const latest = readAgain(100);
    forgetPaths(server);
    const { issues, mistaken } = await latest;
    if (latest !== reading()) return;
    if (!mistaken) server.ws.send({ type: 'full-reload' });
    else server.ws.send({ type: 'error', err: { message: new ContentError(issues).message, stack: '' } });
  };
  for (const event of ['add', 'change', 'unlink'] as const) {
    server.watcher.on(
      event,
      (path) => void refresh(path).catch((error) => server.config.logger.error(String(error))),
    );
  }
}

/** Astro keeps the paths and props of dynamic pages until its own content changes: say that it has. */
function forgetPaths(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  }
}

function copyMedia(dist: string): void {
  const media = join(contentFolder(), 'media');
  if (existsSync(media)) cpSync(media, join(dist, 'media'), { recursive: true });
}

/** Former addresses lead to the front page. */
async function writeRedirects(dist: string): Promise<void> {
  for (const [file, page] of redirectPages(await documentary())) {
    writeFile(join(dist, file), page);
  }
}

/** What hosts read from the published folder, and configurations for servers of one's own beside it. */
async function writeHostFiles(dist: string): Promise<void> {
  const model = await documentary();
  const write = (folder: string, files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFile(join(folder, name), text);
  };
  const hashes = inlineHashes(model.addresses);
  write(dist, publishedHostFiles(model, hashes));
  write('.hosting', serverConfigurations(model, hashes));
}
