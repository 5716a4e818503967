import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { basePath, reading } from './src/documentary.ts';
import { documentaryIntegration } from './src/integration.ts';
import { isIndexed } from './src/model/addresses.ts';
import { searchIntegration } from './src/search/integration.ts';

const { documentary } = await reading();

export default defineConfig({
  site: documentary?.settings.site ?? 'https://example.org',
  base: basePath(),
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm] }) },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => isIndexed(new URL(page).pathname, basePath()) }),
    searchIntegration(),
    documentaryIntegration(),
  ],
  vite: {
    // Scripts stay files of their own, because the content security policy allows no inline script.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro's own marker in about.mdx, which it has read before the bundler warns of it.
        onLog: (level, log, print) => log.code === 'MODULE_LEVEL_DIRECTIVE' || print(level, log),
      },
    },
  },
});
