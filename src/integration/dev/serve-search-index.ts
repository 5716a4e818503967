import type { IndexFile } from 'pagefind';
import type { ViteDevServer } from 'vite';
import { memoize } from '../../core/memoize.ts';
import { decode } from '../../core/model/addresses.ts';
import type { Documentary } from '../../core/model/documentary.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import type { Reader } from '../reading.ts';

/** Serves the search index, built when it is first asked for after a change. */
export function serveSearchIndex(server: ViteDevServer, reader: Reader, base: string): void {
  server.middlewares.use((request, response, next) => {
    const address = decode(request.url?.replace(/[?#].*$/s, '') ?? '');
    const path = address.startsWith(base) ? address.slice(base.length) : address.slice(1);
    const [, name] = /^pagefind\/(.+)/.exec(path) ?? [];
    if (name === undefined) return next();
    find(reader, name).then((file) => {
      if (file === undefined) return next();
      response.setHeader('content-type', typeOf(name));
      response.end(file.content);
    }, next);
  });
}

const indexOf = memoize((model: Documentary): Promise<IndexFile[]> => buildIndex(model));

/** Nothing while the content has mistakes: the overlay says which. */
async function find(reader: Reader, path: string): Promise<IndexFile | undefined> {
  if ((await reader.reading()).hasErrors) return undefined;
  return (await indexOf(await reader.documentary())).find((each) => each.path === path);
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
