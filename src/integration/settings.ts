import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import { engineModules } from './vite/engine-modules.ts';

/** What the integration knows of the site. */
export interface Site {
  content: string;
  base: string;
  site: string | undefined;
}

type Setup = HookParameters<'astro:config:setup'>;

/** Astro's settings for a documentary. */
export function settings(
  config: AstroConfig,
  { content, base, site }: Site,
): Parameters<Setup['updateConfig']>[0] {
  return {
    site: site ?? config.site ?? 'https://example.org',
    base,
    // Pages are injected; the content folder may have a `pages/` of its own.
    srcDir: folderUrl(content),
    ...(process.env['OUT_DIR'] && { outDir: folderUrl(process.env['OUT_DIR']) }),
    trailingSlash: 'ignore',
    // The default, `'jsx'`, drops the white space around inline elements at line ends.
    compressHTML: true,
    devToolbar: { enabled: false },
    // Pages are rendered one at a time all the same; more of them only wait for the disk together.
    build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
    vite: {
      plugins: [engineModules()],
      // Scripts stay files of their own, because the content security policy allows no inline script.
      build: { assetsInlineLimit: 0 },
    },
  };
}

/** Astro tells folders from files by the slash at the end. */
function folderUrl(path: string): URL {
  return pathToFileURL(`${resolve(path)}/`);
}
