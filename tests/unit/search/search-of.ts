import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listen, siteServer } from '../../../src/cli/site-server.ts';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { loadIndex } from '../../../src/search/client/matching/index.ts';
import { type Answer, search } from '../../../src/search/client/matching/search.ts';
import { documentaryOf } from '../documentary-of.ts';

/** The search of a small content folder as readers have it, its index on a server of its own. */
export async function searchOf(files: Record<string, string>): Promise<{
  ask(query: string): Promise<Answer>;
  close(): void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  for (const { path, content } of await buildIndex(await documentaryOf(files))) {
    mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
    writeFileSync(join(folder, 'pagefind', path), content);
  }
  const server = siteServer(folder, '/');
  const port = await listen(server, 0, 'localhost');
  const module = pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href;
  const index = await loadIndex(
    `http://localhost:${port}/pagefind/`,
    () => import(/* @vite-ignore */ module),
  );
  return {
    ask: (query) =>
      search(index, { query, filters: {}, sort: 'relevance', limit: 20 }, new AbortController().signal),
    close: () => server.close(),
  };
}

/** What an answer shows, each in a word: a claim's id, a section's slug, a reference's key. */
export function shown({ results }: Answer): string[] {
  return results.map(({ record }) => record.id);
}
