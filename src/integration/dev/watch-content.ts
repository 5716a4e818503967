import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { SectionList } from '../code/section-modules.ts';
import type { Reader } from '../reading.ts';
import { IssueTeller } from './tell-issues.ts';

/** What else is in a project folder that is its own content folder: packages, the built site, hidden files. */
const notContent = /^\/(?:dist|node_modules|\.[^/]+)\//;

/** How often to look whether a folder that vanished is there again, in milliseconds. */
const patience = 500;

/**
 * Reads the content again after an edit of any of its files, and reports what the checks find. Pages load
 * again; while there is a mistake they stay as they were. Edits that come together are reported once.
 *
 * @param base path that the site is published under: begins and ends with a slash
 */
export function watchContent(server: ViteDevServer, reader: Reader, folder: string, base: string): void {
  const teller = new IssueTeller(server, reader, base);
  const list = new SectionList(server, reader);
  const refresh = async () => {
    const latest = reader.readAgain(100);
    forgetPaths(server);
    await latest;
    await list.refresh();
    if (reader.isLatest(latest) && (await teller.tell())) server.ws.send({ type: 'full-reload' });
  };
  const tryRefresh = () => void refresh().catch((error) => server.config.logger.error(String(error)));
  server.watcher.add(folder);
  for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const) {
    server.watcher.on(event, (path) => {
      if (path === folder && event === 'unlinkDir') return awaitReturn(server, folder, tryRefresh);
      if (path.startsWith(folder + sep) && !notContent.test(path.slice(folder.length))) tryRefresh();
    });
  }
}

/** A watcher forgets a folder that is deleted, as some programs do before they write it again. */
function awaitReturn(server: ViteDevServer, folder: string, refresh: () => void): void {
  refresh();
  const timer = setInterval(() => {
    if (!existsSync(folder)) return;
    clearInterval(timer);
    server.watcher.unwatch(folder);
    server.watcher.add(folder);
    refresh();
  }, patience);
  server.httpServer?.once('close', () => clearInterval(timer));
}

/** Astro keeps the paths and props of dynamic pages until its own content changes: say that it has. */
function forgetPaths(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  }
}
