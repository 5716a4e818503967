import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isSectionModule } from '../code/section-modules.ts';
import { ContentError } from '../content-error.ts';
import type { Reader } from '../reading.ts';

/** What a project folder that is its own content folder holds besides: packages, the built site, hidden files. */
const notContent = /^\/(?:dist|node_modules|\.[^/]+)\//;

/**
 * Reads the content again after an edit of any of its files. The browser then reloads, or shows what is
 * wrong in Vite's overlay until it is fixed. Edits that come together are reported once.
 */
export function watchContent(server: ViteDevServer, reader: Reader, folder: string): void {
  server.watcher.add(folder);
  const refresh = async (path: string) => {
    if (!path.startsWith(folder + sep) || notContent.test(path.slice(folder.length))) return;
    const latest = reader.readAgain(100);
    forgetPages(server);
    const { issues, mistaken } = await latest;
    if (!reader.isLatest(latest)) return;
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

/**
 * Astro keeps the paths and props of dynamic pages until its own content changes: say that it has. All
 * compiled sections are made anew, because the number of a reference in one may depend on another.
 */
function forgetPages(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    if (environment.name === 'client') continue;
    for (const [id, module] of environment.moduleGraph.idToModuleMap) {
      if (isSectionModule(id)) environment.moduleGraph.invalidateModule(module);
    }
    environment.hot.send({ type: 'full-reload' });
    environment.hot.send('astro:content-changed', {});
  }
}
