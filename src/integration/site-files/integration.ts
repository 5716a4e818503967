import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { documentary } from '../reading.ts';
import { writeInThread } from './build-thread.ts';
import { serveFiles } from './serve-files.ts';

/**
 * The search index and all other files that are no pages: a build writes them in a thread beside the
 * pages, the editor's server makes them when they are asked for. A build fails with them: a site
 * whose search cannot work is not published.
 */
export function siteFilesIntegration(): AstroIntegration {
  let folder = '';
  let writing: Promise<void> | undefined;
  return {
    name: 'site-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      // Not sooner: before it, Astro empties the folder.
      'astro:build:setup': () => {
        writing ??= documentary().then(({ references }) =>
          writeInThread({ folder, entries: references.map(({ formatted }) => formatted) }),
        );
        // Awaited at the end of the build; until then a failure must not end the process unheard.
        writing.catch(() => undefined);
      },
      'astro:build:done': () => writing,
      'astro:server:setup': ({ server }) => serveFiles(server),
    },
  };
}
