import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Documentary } from '../../core/model/documentary.ts';
import { writeFile } from '../../files/write-file.ts';
import { inlineHashes } from '../../layouts/security/inline-hashes.ts';
import { redirectPages } from '../../outputs/hosting/aliases.ts';
import { compressFolder } from '../../outputs/hosting/compress.ts';
import { publishedHostFiles, serverConfigurations } from '../../outputs/hosting/hosting.ts';
import { writeServiceWorker } from '../../outputs/offline/write-service-worker.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import type { Reader } from '../reading.ts';
import { timed } from '../timings.ts';

/**
 * Completes what Astro has built: media, the search index, files for hosts. It is an integration of its
 * own, added last, because what depends on all files must run after all other integrations.
 */
export function publish(reader: Reader, content: string): AstroIntegration {
  return {
    name: 'documentary:publish',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const documentary = await reader.documentary();
        const folder = fileURLToPath(dir);
        copyMedia(content, folder);
        await timed('search', () => writeIndex(documentary, join(folder, 'pagefind')));
        writeRedirects(documentary, folder);
        writeHostFiles(documentary, folder);
        writeServiceWorker(folder, documentary.addresses.path(''));
        await timed('compress', () => compressFolder(folder));
      },
    },
  };
}

function copyMedia(content: string, dist: string): void {
  const media = join(content, 'media');
  if (existsSync(media)) cpSync(media, join(dist, 'media'), { recursive: true });
}

async function writeIndex(documentary: Documentary, folder: string): Promise<void> {
  for (const { path, content } of await buildIndex(documentary)) writeFile(join(folder, path), content);
}

/** Former addresses lead to the front page. */
function writeRedirects(documentary: Documentary, dist: string): void {
  for (const [file, page] of redirectPages(documentary)) writeFile(join(dist, file), page);
}

/** What hosts read from the published folder, and configurations for servers of one's own beside it. */
function writeHostFiles(documentary: Documentary, dist: string): void {
  const write = (folder: string, files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFile(join(folder, name), text);
  };
  const hashes = inlineHashes(documentary.addresses);
  write(dist, publishedHostFiles(documentary, hashes));
  write('.hosting', serverConfigurations(documentary, hashes));
}
