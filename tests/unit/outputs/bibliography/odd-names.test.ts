import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Documentary } from '../../../../src/core/model/documentary.ts';
import { faultOfName } from '../../../../src/core/read/media/file-name.ts';
import { formerAddress } from '../../../../src/core/read/schemas/fields.ts';
import { redirectPages } from '../../../../src/outputs/hosting/aliases.ts';
import { isInstalled, serveFolder } from '../../../browser/servers.ts';
import { firstPort } from '../../../build-sites.ts';
import { sampleDocumentary } from '../sample-documentary.ts';
import { oddNames } from './odd-names.ts';

vi.setConfig({ testTimeout: 60_000 });

const media = oddNames(1000)
  .filter((name) => !name.startsWith('.') && faultOfName(Buffer.from(`${name}.txt`)) === undefined)
  .map((name) => `${name}.txt`);
const aliases = oddNames(500)
  .map((name) => `/${encodeURIComponent(name)}${name.length % 2 === 0 ? '' : '/'}`)
  .filter((alias) => formerAddress.safeParse(alias).success);
let site = '';
let documentary: Documentary;

beforeAll(async () => {
  documentary = await sampleDocumentary({ settings: { aliases } });
  site = mkdtempSync(join(tmpdir(), 'odd-'));
  write('index.html', '<meta http-equiv="content-security-policy" content="default-src \'none\';">');
  write('404.html', 'not found');
  for (const name of media) write(`media/${name}`, name);
  for (const [file, page] of redirectPages(documentary)) write(file, page);
  return () => rmSync(site, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

it('keeps the most of a thousand names and five hundred former addresses, and refuses the rest', () => {
  expect(media.length).toBeGreaterThan(600);
  expect(aliases.length).toBeGreaterThan(250);
});

describe.each([
  ['nginx', firstPort + 181],
  ['caddy', firstPort + 182],
] as const)('%s', (server, port) => {
  it.skipIf(!isInstalled(server))('serves all of them', async () => {
    const child = await serveFolder(server, site, documentary, port);
    onTestFinished(() => void child.kill());
    const wrong: string[] = [];
    for (const name of media) {
      const answer = await fetch(`http://localhost:${port}/media/${encodeURIComponent(name)}`);
      if ((await answer.text()) !== name) wrong.push(name);
    }
    for (const alias of aliases) {
      const { status, headers } = await fetch(`http://localhost:${port}${alias}`, { redirect: 'manual' });
      if (status !== 301 || headers.get('location') !== '/') wrong.push(alias);
    }
    expect(wrong).toEqual([]);
  });
});
