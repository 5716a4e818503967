import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isIndexed } from './src/core/model/addresses.ts';
import { claimPagesIntegration } from './src/integration/claim-pages.ts';
import { documentaryIntegration } from './src/integration/documentary-integration.ts';
import { basePath, reading } from './src/integration/reading.ts';
import { siteFilesIntegration } from './src/integration/site-files/integration.ts';

const { documentary } = await reading();

export default defineConfig({
  site: documentary?.settings.site ?? 'https://example.org',
  base: basePath(),
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Pages are rendered one at a time all the same; more of them only wait for the disk together.
  build: { format: 'directory', concurrency: 8, inlineStylesheets: 'never' },
  integrations: [
    sitemap({
      customPages: documentary?.claims.map(({ id }) =>
        documentary.addresses.canonical(documentary.addresses.claim(id)),
      ),
      filter: (page) => isIndexed(new URL(page).pathname, basePath()),
    }),
    claimPagesIntegration(),
    siteFilesIntegration(),
    documentaryIntegration(),
  ],
  vite: {
    // Scripts stay files of their own, because the content security policy allows no inline script.
    build: {
      assetsInlineLimit: 0,
    },
  },
});
