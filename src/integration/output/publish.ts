import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Documentary } from '../../core/model/documentary.ts';
import { changedBetween, type Fingerprint, fingerprint } from '../../core/read/fingerprint.ts';
import { writeFile } from '../../files/write-file.ts';
import { redirectPages } from '../../outputs/hosting/aliases.ts';
import { compressFolder } from '../../outputs/hosting/compress.ts';
import { publishedHostFiles, serverConfigurations } from '../../outputs/hosting/hosting.ts';
import { safeSvg } from '../../outputs/media/safe-svg.ts';
import { writeSizes } from '../../outputs/media/write-sizes.ts';
import { writeServiceWorker } from '../../outputs/offline/write-service-worker.ts';
import { buildIndex } from '../../search/build/build-index.ts';
import { headerPolicy } from '../content-security.ts';
import type { Reader } from '../reading.ts';
import { timed } from '../timings.ts';
import type { Output } from './open-output.ts';
import { OutputError } from './output-error.ts';
import { type Resizing, resizing } from './resizing.ts';

/**
 * Completes what Astro has built (media, the search index, files for hosts), and puts the site in its
 * place. It is an integration of its own, added last, because what depends on all files must run after
 * all other integrations.
 */
export function publish(
  reader: Reader,
  content: string,
  output: Output,
  config: AstroConfig,
): AstroIntegration {
  return {
    name: 'documentary:publish',
    hooks: {
      'astro:build:done': async ({ pages, logger }) => {
        const { before } = await reader.reading();
        const refuse = () => refuseChanges(before, fingerprint(content, [output.folder]));
        refuse();
        await complete(reader, content, output.draft, resizing(config, logger)).catch((error) => {
          // A picture that was deleted meanwhile: what is wrong is the change.
          refuse();
          throw error;
        });
        refuse();
        output.publish(pages.map(({ pathname }) => fileOf(pathname)));
      },
    },
  };
}

async function complete(
  reader: Reader,
  content: string,
  folder: string,
  { cache, resize, settings }: Resizing,
): Promise<void> {
  const documentary = await reader.documentary();
  const { media } = await reader.reading();
  copyMedia(content, media, folder);
  await timed('pictures', () => writeSizes(documentary, { content, site: folder, cache }, resize, settings));
  await timed('search', () => writeIndex(documentary, join(folder, 'pagefind')));
  writeRedirects(documentary, folder);
  writeHostFiles(documentary, media, folder);
  writeServiceWorker(folder, documentary.addresses.path(''));
  await timed('compress', () => compressFolder(folder));
}

/** Links are followed: a site has no links to files of its author. */
function copyMedia(content: string, media: ReadonlySet<string>, site: string): void {
  for (const path of media) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    if (/\.svg$/i.test(path)) writeFileSync(join(site, path), svgOf(join(content, path), path));
    else copyFileSync(join(content, path), join(site, path));
  }
}

/** @throws {OutputError} where it is no SVG */
function svgOf(file: string, path: string): string {
  try {
    return safeSvg(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new OutputError(`${path} is not well-formed SVG (${reason}). Export it again.`);
  }
}

/** @throws {OutputError} where the content is no longer what the site was made from */
function refuseChanges(before: Fingerprint, after: Fingerprint): void {
  const changed = changedBetween(before, after);
  if (changed.length === 0) return;
  const named = changed.slice(0, 3).join(', ');
  throw new OutputError(
    `The content changed during the build (${changed.length > 3 ? `${named} …` : named}). Build again. The old site stays.`,
  );
}

/** The file of a page, by the page's address as Astro gives it. */
function fileOf(pathname: string): string {
  if (/\.\w+$/.test(pathname)) return pathname;
  return pathname === '404/' ? '404.html' : `${pathname}index.html`;
}

async function writeIndex(documentary: Documentary, folder: string): Promise<void> {
  for (const { path, content } of await buildIndex(documentary)) writeFile(join(folder, path), content);
}

/** Former addresses lead to the front page. */
function writeRedirects(documentary: Documentary, dist: string): void {
  for (const [file, page] of redirectPages(documentary)) {
    // A file of `public/`, which the checks do not know.
    if (existsSync(join(dist, file))) {
      throw new OutputError(
        `A former address (\`aliases\` in documentary.yaml) is a file of this site: ${file}.`,
      );
    }
    writeFile(join(dist, file), page);
  }
}

/** What hosts read from the published folder, and configurations for self-hosted servers beside it. */
function writeHostFiles(documentary: Documentary, media: ReadonlySet<string>, dist: string): void {
  const write = (folder: string, files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) writeFile(join(folder, name), text);
  };
  const policy = headerPolicy(readFileSync(join(dist, 'index.html'), 'utf8'));
  write(dist, publishedHostFiles(documentary, policy, media));
  write('.hosting', serverConfigurations(documentary, policy));
}
