import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import { distOf, sites } from '../../build-sites.ts';

for (const site of Object.values(sites)) {
  test(`lists in the sitemap of ${site.name} every page that search engines may show, and no other`, () => {
    const dist = distOf(site);
    const shown = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name === 'index.html')
      .map((file) => join(file.parentPath, file.name))
      .map((path) => ({ path: relative(dist, path), html: readFileSync(path, 'utf8') }))
      .filter(({ html }) => !/<meta[^>]+(?:name="robots"[^>]*noindex|http-equiv="refresh")/.test(html))
      // The search page shows nothing without a script and a query; the dialogs are a fragment for others.
      .filter(({ path }) => !['search/index.html', 'dialogs/index.html'].includes(path))
      .map(({ path }) => `${site.base}${path.replace(/index\.html$/, '')}`);
    const map = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc = '']) =>
      decodeURI(new URL(loc.replaceAll('&amp;', '&')).pathname),
    );
    expect(listed.sort()).toEqual(shown.sort());
  });
}
