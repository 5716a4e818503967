import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { listen, siteServer } from '../../../src/cli/site-server.ts';
import { runChecks } from '../../../src/core/checks/run-checks.ts';
import { buildDocumentary } from '../../../src/core/model/build-documentary.ts';
import type { Documentary } from '../../../src/core/model/documentary.ts';
import { readContent } from '../../../src/core/read/read-content.ts';
import { writeFile } from '../../../src/files/write-file.ts';
import { siteFiles } from '../../../src/integration/files/site-files.ts';
import { routes } from '../../../src/integration/routes.ts';
import { redirectPages } from '../../../src/outputs/hosting/aliases.ts';
import { compressFolder } from '../../../src/outputs/hosting/compress.ts';
import { writeServiceWorker } from '../../../src/outputs/offline/write-service-worker.ts';
import { isInstalled, serveFolder } from '../../browser/servers.ts';
import { firstPort } from '../../build-sites.ts';
import { validFiles } from '../content-folder.ts';
import { oddNames } from './odd-names.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What file systems refuse is in no folder; a name that begins with a full stop belongs to a program. */
const names = oddNames(1000).filter((name) => Buffer.byteLength(name) <= 255 && !name.startsWith('.'));
/** Every tenth is in a folder of its own name. */
const media = names.map((name, index) => (index % 10 === 0 ? `media/${name}/${name}` : `media/${name}`));
/** Encoded, as it is, with more below it, and as a file. */
const aliases = oddNames(500).map((name, index) => {
  const encoded = encodeURIComponent(name);
  const forms = [
    `/${encoded}/`,
    `/${encoded}`,
    `/${name}/`,
    `/wiki/${index}${encoded}.html`,
    `/${index}/${encoded}/`,
  ];
  return forms[index % forms.length] ?? '';
});

let folder = '';
/** Those that are published; all others were refused. */
let kept: { media: string[]; aliases: string[] };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'odd-'));
  for (const [name, text] of Object.entries(validFiles)) writeFile(join(folder, name), text);
  for (const path of media) writeFile(join(folder, path), textOf(path));
  // Addresses of a wrong form are found while reading; what they are in the way of, once those are out.
  kept = { media: [], aliases: notRefused(notRefused(aliases)) };
  kept.media = [...check(kept.aliases).content.media].filter((path) => path !== 'media/map.svg');
  return () => rmSync(folder, { recursive: true });
});

/** Every third is worth compressing. */
function textOf(path: string): string {
  return `words of ${path} `.repeat(path.length % 3 === 0 ? 100 : 1);
}

/** One line for each former address, so that a line tells which one is meant. */
function check(former: readonly string[], base = '/') {
  const [head = ''] = validFiles['documentary.yaml'].split(/^aliases.*$/m);
  const list = former.map((alias) => `  - ${JSON.stringify(alias)}\n`).join('');
  writeFile(join(folder, 'documentary.yaml'), `${head}aliases:\n${list || '  []\n'}`);
  const content = readContent(folder);
  const documentary = buildDocumentary(content, base);
  const lines = head.split('\n').length;
  const errors = runChecks(documentary, content).filter(({ severity }) => severity === 'error');
  const ofAliases = errors.filter(({ path }) => path.endsWith('documentary.yaml'));
  const refused = new Set(ofAliases.map(({ line }) => former[line - lines - 1] ?? ''));
  return { content, documentary, errors, refused };
}

function notRefused(former: readonly string[]): string[] {
  const { refused } = check(former);
  return former.filter((alias) => !refused.has(alias));
}

it('publishes the most of a thousand names and five hundred former addresses, and says why not the rest', () => {
  const { errors, content } = check(kept.aliases);
  const refused = (path: string) =>
    errors.some((error) => path.startsWith(error.path.replace(/^.*?(?=media\/)/s, '')));
  expect(media.filter((path) => !content.media.has(path) && !refused(path))).toEqual([]);
  expect(media.filter((path) => content.media.has(path) && refused(path))).toEqual([]);
  expect(kept.media.length).toBeGreaterThan(600);
  expect(kept.aliases.length).toBeGreaterThan(250);
});

it('refuses a former address that is a page or a file of the site, or lies below a file', () => {
  const { documentary } = check([]);
  if (documentary === undefined) throw new Error('no documentary');
  const files = siteFiles(documentary, folder, join(folder, 'public')).map(({ path }) => path);
  const hosts = [
    'sw.js',
    '_headers',
    '_redirects',
    '404.html',
    'index.html',
    'sitemap-index.xml',
    'pagefind/x.js',
  ];
  const pages = routes.flatMap(({ pattern }) => {
    if (pattern === '/[...file]') return [];
    const page = pattern.replace('[section]', 'origins').replace('/[...index]', '').slice(1);
    const one = page.replace('[id]', page.startsWith('claims') ? 'clock-works' : 'board');
    return pattern.endsWith('[...index]') ? [one, `${one}/2`] : [one];
  });
  const own = [
    ...pages
      .filter((page) => page !== '')
      .flatMap((page) => [`/${page}/`, `/${page}`, `/${page}/index.html`]),
    ...[...files, ...hosts].flatMap((path) => [`/${path}`, `/${path}/`, `/${path}/old/`]),
  ];
  expect(notRefused(own)).toEqual([]);
});

describe.each([
  ['nginx', '/5g/', firstPort + 181],
  ['caddy', '/', firstPort + 182],
  ['preview', '/5g/', firstPort + 183],
] as const)('%s at %s', (server, base, port) => {
  const root = `http://localhost:${port}${base}`;

  beforeAll(async () => {
    if (server !== 'preview' && !isInstalled(server)) return;
    const { documentary } = check(kept.aliases, base);
    if (documentary === undefined) throw new Error('no documentary');
    const site = await build(documentary);
    if (server === 'preview') {
      const preview = siteServer(site, base).listen(port);
      return () => void preview.close();
    }
    const child = await serveFolder(server, site, documentary, port);
    return () => void child.kill();
  });

  it.skipIf(server !== 'preview' && !isInstalled(server))('serves all of them', async () => {
    const wrong: string[] = [];
    await each(kept.media, async (path) => {
      const answer = await fetch(addressOf(root, path));
      if (answer.status !== 200 || (await answer.text()) !== textOf(path)) wrong.push(path);
    });
    await each(kept.aliases, async (alias) => {
      const answer = await fetch(root.slice(0, -1) + alias);
      const text = await answer.text();
      const isLed = new URL(answer.url).pathname === base || text.includes(`0; url=${base}"`);
      if (answer.status !== 200 || !isLed) wrong.push(`${alias} → ${answer.url} ${answer.status}`);
    });
    expect(wrong).toEqual([]);
  });
});

it('lists all of them for readers who are offline', async () => {
  const { documentary } = check(kept.aliases, '/5g/');
  if (documentary === undefined) throw new Error('no documentary');
  const site = await build(documentary);
  const preview = siteServer(site, '/5g/');
  onTestFinished(() => void preview.close());
  const root = `http://localhost:${await listen(preview, 0, 'localhost')}/5g/`;
  const offline = await install(site, root);
  const listed = kept.media.filter((path) => !/\.(?:md|br|gz|epub|pdf|map)$/.test(path));
  expect(listed.filter((path) => offline.get(addressOf(root, path)) !== textOf(path))).toEqual([]);
});

/** The site as a build leaves it, less its pages. @returns its folder */
async function build(documentary: Documentary): Promise<string> {
  const site = mkdtempSync(join(folder, 'site-'));
  const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\';">';
  for (const name of ['index.html', '404.html']) writeFile(join(site, name), policy);
  for (const path of kept.media) writeFile(join(site, path), readFileSync(join(folder, path)));
  for (const [file, page] of redirectPages(documentary)) writeFile(join(site, file), page);
  writeServiceWorker(site, documentary.addresses.path(''));
  await compressFolder(site);
  return site;
}

/** Installs the service worker of a site as a browser would. @returns what it has kept, by address */
async function install(site: string, root: string): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  const cache = {
    match: async () => undefined,
    put: async (url: URL, response: Response) => void kept.set(url.href, await response.text()),
  };
  const events = new Map<string, (event: { waitUntil: (work: Promise<void>) => void }) => void>();
  runInNewContext(readFileSync(join(site, 'sw.js'), 'utf8'), {
    ...{ caches: { open: async () => cache }, crypto, fetch, Response, URL },
    self: { location: { href: `${root}sw.js` }, addEventListener: events.set.bind(events) },
  });
  await new Promise<void>((resolve, reject) =>
    events.get('install')?.({ waitUntil: (work) => void work.then(resolve, reject) }),
  );
  return kept;
}

/** Eight at a time: nginx takes 512 connections. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

function addressOf(root: string, path: string): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}
