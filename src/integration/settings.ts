import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUnifiedProcessor, unified } from '@astrojs/markdown-remark';
import type { AstroConfig, HookParameters } from 'astro';
import { sectionModules, sectionTree } from './code/section-modules.ts';
import type { Reader } from './reading.ts';
import { engineModules } from './vite/engine-modules.ts';

/** What the integration knows of the site. */
export interface Site {
  reader: Reader;
  content: string;
  base: string;
  site: string | undefined;
}

type Setup = HookParameters<'astro:config:setup'>;

/** Astro's settings for a documentary. */
export function settings(
  config: AstroConfig,
  { reader, content, base, site }: Site,
): Parameters<Setup['updateConfig']>[0] {
  const { processor } = config.markdown;
  const own = isUnifiedProcessor(processor) ? processor.options : undefined;
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
    // Sections are compiled through remark and rehype, which Astro's own processor does not know.
    markdown: {
      processor: unified({ ...own, rehypePlugins: [...(own?.rehypePlugins ?? []), sectionTree(reader)] }),
    },
    vite: {
      plugins: [engineModules(), sectionModules(reader)],
      // Scripts stay files of their own, because the content security policy allows no inline script.
      build: { assetsInlineLimit: 0 },
    },
  };
}

/** Astro tells folders from files by the slash at the end. */
function folderUrl(path: string): URL {
  return pathToFileURL(`${resolve(path)}/`);
}
