import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isUnifiedProcessor, unified } from '@astrojs/markdown-remark';
import type { AstroConfig, HookParameters } from 'astro';
import type { DocumentarySettings } from '../core/read/schemas/documentary.ts';
import { sectionModules, sectionTree } from './code/section-modules.ts';
import { contentSecurity } from './content-security.ts';
import type { Reader } from './reading.ts';
import { astroParts } from './vite/astro-parts.ts';
import { engineModules } from './vite/engine-modules.ts';
import { plainModules } from './vite/plain-modules.ts';

/** What the integration knows of the site. */
export interface Site {
  reader: Reader;
  content: string;
  base: string;
  code: 'allowed' | 'none';
  root: string | undefined;
  site: string | undefined;
  /** Origins that the documentary adds to the content security policy. */
  allow: DocumentarySettings['allow'] | undefined;
}

type Setup = HookParameters<'astro:config:setup'>;

/** Astro's settings for a documentary. */
export function settings(
  config: AstroConfig,
  { reader, content, base, code, root, site, allow }: Site,
): Parameters<Setup['updateConfig']>[0] {
  const { processor } = config.markdown;
  const own = isUnifiedProcessor(processor) ? processor.options : undefined;
  return {
    site: site ?? config.site ?? 'https://example.org',
    base,
    ...(root !== undefined && { root: folderUrl(root) }),
    // Pages are injected; the content folder may have a `pages/` of its own. Astro also runs middleware
    // and the like that it finds there, and publishes `public/` as it is: not from authors who may add no code.
    srcDir: code === 'none' ? nowhere(config) : folderUrl(content),
    publicDir: code === 'none' ? nowhere(config) : publicFolder(config, content, root),
    ...(process.env['OUT_DIR'] && { outDir: folderUrl(process.env['OUT_DIR']) }),
    trailingSlash: 'ignore',
    // The default, `'jsx'`, drops the white space around inline elements at line ends.
    compressHTML: true,
    devToolbar: { enabled: false },
    security: { csp: contentSecurity(allow) },
    // Pages are rendered one at a time all the same; more of them only wait for the disk together.
    build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
    // Sections are compiled through remark and rehype, which Astro's own processor does not know.
    markdown: {
      processor: unified({ ...own, rehypePlugins: [...(own?.rehypePlugins ?? []), sectionTree(reader)] }),
    },
    vite: {
      ...(root !== undefined && { cacheDir: fileURLToPath(new URL('vite/', config.root)) }),
      plugins: [engineModules(), plainModules(), astroParts(), sectionModules(reader)],
      // Scripts stay files of their own, because the content security policy allows no inline script.
      build: { assetsInlineLimit: 0 },
    },
  };
}

/** `public/` in the content folder, in the project folder, or where Astro has it. */
function publicFolder(config: AstroConfig, content: string, root = content): URL {
  const own = [content, root].map((folder) => join(folder, 'public')).find((folder) => existsSync(folder));
  return own === undefined ? config.publicDir : folderUrl(own);
}

/** A folder that is not there. */
function nowhere(config: AstroConfig): URL {
  return new URL('no-code/', config.cacheDir);
}

/** Astro distinguishes folders from files by the trailing slash. */
function folderUrl(path: string): URL {
  return pathToFileURL(`${resolve(path)}/`);
}
