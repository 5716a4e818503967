import type { IndexFile } from 'pagefind';
import type { ViteDevServer } from 'vite';
import { memoize } from '../../core/memoize.ts';
import { decode } from '../../core/model/addresses.ts';
import type { Documentary } from '../../core/model/documentary.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import { basePath, documentary, reading } from '../reading.ts';
import { mediaTypes } from './media-types.ts';
import { siteFiles } from './site-files.ts';

/** What the editor's server answers with. */
interface Answer {
  type: string;
  content: string | Uint8Array;
}

/** Serves the search index and all other files that are no pages, made from what was read last. */
export function serveFiles(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const address = decode(request.url?.replace(/[?#].*$/s, '') ?? '');
    const path = address.startsWith(basePath()) ? address.slice(basePath().length) : address.slice(1);
    // Without an ending it is a page.
    if (!/\.\w+$/.test(path)) return next();
    find(path).then((answer) => {
      if (answer === undefined) return next();
      response.setHeader('content-type', answer.type);
      response.end(answer.content);
    }, next);
  });
}

/** Nothing while the content is mistaken: the overlay tells why, and its own script must come through. */
async function find(path: string): Promise<Answer | undefined> {
  if ((await reading()).mistaken) return undefined;
  const model = await documentary();
  const [, indexPath] = /^pagefind\/(.+)/.exec(path) ?? [];
  if (indexPath !== undefined) return findInIndex(model, indexPath);
  const file = filesOf(model).find((each) => each.path === path);
  return file && { type: mediaTypes[file.type], content: await file.make() };
}

const filesOf = memoize(siteFiles);

/** Built when it is first asked for after a change. */
const indexOf = memoize((model: Documentary): Promise<IndexFile[]> => buildIndex(model));

async function findInIndex(model: Documentary, path: string): Promise<Answer | undefined> {
  const file = (await indexOf(model)).find((each) => each.path === path);
  return file && { type: indexType(path), content: file.content };
}

function indexType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
