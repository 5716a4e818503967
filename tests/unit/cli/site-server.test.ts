import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listen, siteServer } from '../../../src/cli/site-server.ts';

async function serve(files: Record<string, string>, base = '/'): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), 'served-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const server = siteServer(site, base);
  onTestFinished(() => {
    server.close();
    rmSync(site, { recursive: true });
  });
  return `http://localhost:${await listen(server, 0, 'localhost')}`;
}

it('serves a site below its base, with its own page for what is not there', async () => {
  const address = await serve({ 'index.html': 'front', 'a/index.html': 'a', '404.html': 'none' }, '/5g/');
  expect(await (await fetch(`${address}/5g`)).text()).toBe('front');
  const folder = await fetch(`${address}/5g/a`);
  expect([await folder.text(), new URL(folder.url).pathname]).toEqual(['a', '/5g/a/']);
  const missing = await fetch(`${address}/5g/b`);
  expect([missing.status, await missing.text()]).toEqual([404, 'none']);
  expect((await fetch(`${address}/a/`)).status).toBe(404);
  expect((await fetch(`${address}/5g/%00`)).status).toBe(404);
});

it('takes the next port where one is taken', async () => {
  const first = Number(new URL(await serve({})).port);
  const server = siteServer('.', '/');
  onTestFinished(() => void server.close());
  expect(await listen(server, first, 'localhost')).toBeGreaterThan(first);
});
