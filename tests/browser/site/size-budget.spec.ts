import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { distOf, sites } from '../../build-sites.ts';

/** What a reader on a cheap phone may be asked to load: bytes as sent (Brotli), fonts apart. */
const budgets = [
  { kind: 'a section', pages: sectionPages(), most: 25_000 },
  { kind: 'a claim', pages: globSync('claims/*/index.html', { cwd: distOf(sites.main) }), most: 25_000 },
  { kind: 'a party', pages: globSync('parties/*/index.html', { cwd: distOf(sites.main) }), most: 25_000 },
  {
    kind: 'the front page, the search or what is said about the site',
    pages: page('', 'search/', 'about/'),
    most: 25_000,
  },
  {
    kind: 'a list',
    pages: page('references/', 'claims/', 'timeline/', 'parties/', 'positions/'),
    most: 60_000,
  },
  { kind: 'the whole account', pages: page('read/'), most: 60_000 },
];

for (const { kind, pages, most } of budgets) {
  test(`${kind} with its styles and scripts is sent in ${most / 1000} KB, at most 7.2 KB of them scripts`, () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const path of pages) {
      const parts = partsOf(path);
      const scripts = sum(parts.scripts);
      expect.soft(scripts, `scripts of ${path}`).toBeLessThanOrEqual(7200);
      expect.soft(sent(path) + sum(parts.styles) + scripts, path).toBeLessThanOrEqual(most);
    }
  });
}

test('the page of a claim is short, for there may be thousands: half of them have less than 14 KB of HTML', () => {
  const sizes = globSync('claims/*/index.html', { cwd: distOf(sites.main) })
    .map((path) => statSync(file(path)).size)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(14_000);
});

test('no page repeats the styles that pages share: they are files, kept by the browser', () => {
  for (const path of globSync('**/index.html', { cwd: distOf(sites.main) })) {
    expect.soft(readFileSync(file(path), 'utf8'), path).not.toMatch(/<style/);
  }
});

test('a page waits for its styles alone, of which most are in one file that all pages share; two fonts have 40 KB', () => {
  const fonts = globSync('_astro/*.woff2', { cwd: distOf(sites.main) });
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((bytes, font) => bytes + statSync(file(font)).size, 0)).toBeLessThanOrEqual(40_000);
  for (const path of budgets.flatMap(({ pages }) => pages)) {
    const html = readFileSync(file(path), 'utf8');
    expect(html, path).toMatch(/<link rel="stylesheet" href="[^"]*\/_astro\/Base\.[^"]+\.css">/);
    const blocking = [...html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)].filter(
      ([tag]) => !/type="module"|\b(?:defer|async)\b/.test(tag),
    );
    expect(blocking, path).toEqual([]);
  }
});

test('no section grows with their number: beside its own text and the menu, which a long account has not, it leads only to those before and after it', () => {
  const sections = sectionPages();
  for (const path of sections) {
    const frame = readFileSync(file(path), 'utf8')
      .replace(/<details class="site-menu".*?<\/details>/s, '')
      .replace(/<div class="prose">.*<nav class="pager"/s, '<nav');
    const others = new Set(
      [...frame.matchAll(/<a\b[^>]*\shref="\/([^"#]+)/g)].map(([, address = '']) =>
        join(address, 'index.html'),
      ),
    );
    expect([...others].filter((other) => sections.includes(other)).length, path).toBeLessThanOrEqual(2);
  }
});

function sectionPages(): string[] {
  return globSync('*.md', { cwd: distOf(sites.main) }).map((name) =>
    join(name.replace(/\.md$/, ''), 'index.html'),
  );
}

function page(...paths: string[]): string[] {
  return paths.map((path) => join(path, 'index.html'));
}

/** The styles and scripts that a page loads by itself, with the scripts that those import. */
function partsOf(path: string): { styles: string[]; scripts: string[] } {
  const html = readFileSync(file(path), 'utf8');
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, address = '']) => address.replace(/^\//, ''));
  const scripts = new Set<string>();
  const add = (script: string) => {
    if (scripts.has(script)) return;
    scripts.add(script);
    for (const [, name = ''] of readFileSync(file(script), 'utf8').matchAll(
      /(?:from|import)\s*["'](\.[^"']+)["']/g,
    ))
      add(join(dirname(script), name));
  };
  named(/<script\b[^>]*\bsrc="([^"]+)"/g).forEach(add);
  return { styles: named(/<link rel="stylesheet" href="([^"]+)"/g), scripts: [...scripts] };
}

function sum(paths: readonly string[]): number {
  return paths.reduce((bytes, path) => bytes + sent(path), 0);
}

function sent(path: string): number {
  return brotliCompressSync(readFileSync(file(path))).length;
}

function file(path: string): string {
  return join(distOf(sites.main), path);
}
