import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { listFiles } from '../../../src/files/list-files.ts';
import { distOf, type Site, sites } from '../../build-sites.ts';

/** The addresses and ids of every page of a built site. */
function crawl(site: Site) {
  const dist = distOf(site);
  const files = listFiles(dist);
  const pages = new Map<string, { ids: Set<string>; links: string[] }>();
  for (const file of files.filter((path) => path.endsWith('.html'))) {
    const html = readFileSync(join(dist, file), 'utf8');
    const values = (pattern: RegExp) =>
      [...html.matchAll(pattern)].map((match) => decodeEntities(match[1] ?? ''));
    pages.set(site.base + file.replace(/(^|\/)index\.html$/, '$1'), {
      ids: new Set(values(/\sid="([^"]*)"/g)),
      links: values(/\s(?:href|src)="([^"]*)"/g),
    });
  }
  return { pages, files: new Set(files.map((file) => site.base + file)) };
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

for (const site of Object.values(sites)) {
  test(`has no dead link and no dead anchor in the site "${site.name}"`, () => {
    const { pages, files } = crawl(site);
    const dead: string[] = [];
    for (const [address, page] of pages) {
      for (const link of page.links) {
        const url = new URL(link, `http://site${address}`);
        if (url.host !== 'site') continue;
        const path = decodeURI(url.pathname);
        const target = pages.get(path);
        const id = decodeURIComponent(url.hash.slice(1));
        if (target === undefined ? !files.has(path) : id !== '' && !target.ids.has(id))
          dead.push(`${address} → ${link}`);
      }
    }
    expect(dead.slice(0, 20)).toEqual([]);
    expect(pages.size).toBeGreaterThan(4);
  });
}
