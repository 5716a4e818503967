import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { siteServer } from '../../../src/cli/site-server.ts';
import { faultOfName } from '../../../src/core/read/media/file-name.ts';
import { writeServiceWorker } from '../../../src/outputs/offline/write-service-worker.ts';
import { addressOf, distOf, sites } from '../../build-sites.ts';
import { oddNames } from '../../unit/outputs/odd-names.ts';

test.use({ serviceWorkers: 'allow' });

for (const site of [sites.main, sites.subpath]) {
  test(`opens every page of ${site.base} offline after one visit, the search too, and says what needs the network`, async ({
    page,
    context,
  }) => {
    await page.goto(addressOf(site));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await context.setOffline(true);
    for (const path of ['united-states/', 'claims/huawei-never-gave-data/', 'references/', 'read/']) {
      await page.goto(addressOf(site, path));
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.goto(addressOf(site, 'search/?q=robotic+arm'));
    await expect(page.locator('[data-result]').first()).toContainText(/robotic/i);
    for (const notKept of ['feed.xml', 'data/claims.csv', 'no-such-page/', 'not-%E0%A4%A-text']) {
      await page.goto(addressOf(site, notKept));
      await expect(page.getByRole('heading', { name: 'This needs the network' })).toBeVisible();
    }
    await context.setOffline(false);
    await page.goto(addressOf(site, 'no-such-page/'));
    await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  });
}

test.describe('a newer build', () => {
  let dist: string;
  let server: Server;
  let address: string;

  test.beforeEach(async () => {
    dist = mkdtempSync(join(tmpdir(), 'dist-'));
    cpSync(distOf(sites.minimal), dist, { recursive: true });
    server = siteServer(dist, '/').listen(0);
    const at = server.address();
    address = `http://localhost:${typeof at === 'object' && at !== null ? at.port : 0}/`;
  });
  test.afterEach(() => server.close());

  test('waits, says so, and then replaces the older one as a whole', async ({ page }) => {
    await visit(page);
    publish('about/index.html', 'index.html');
    await update(page);
    await expect(page.getByRole('status')).toContainText('There is a newer version of this site.');
    await page.goto(`${address}about/`);
    await expect(page).toHaveTitle(/^(?!newer)/);
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(page).toHaveTitle(/^newer/);
    await page.goto(address);
    await expect(page).toHaveTitle(/^newer/);
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  });

  test('is not taken while it is half published', async ({ page }) => {
    await visit(page);
    const older = readFileSync(join(dist, 'about/index.html'));
    publish('about/index.html');
    writeFileSync(join(dist, 'about/index.html'), older);
    await update(page);
    await expect(page.getByRole('button', { name: 'Show it' })).toBeHidden();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null);
  });

  test('is taken without a file that the host does not give, and with any name of a file', async ({
    page,
    context,
  }) => {
    const names = oddNames(300).filter(
      (name) =>
        !name.startsWith('.') &&
        faultOfName(Buffer.from(name)) === undefined &&
        !/\.(?:md|br|gz|epub|pdf|map)$/.test(name),
    );
    mkdirSync(join(dist, 'media'));
    for (const name of [...names, 'gone.svg']) writeFileSync(join(dist, 'media', name), `of ${name}`);
    writeServiceWorker(dist, '/');
    rmSync(join(dist, 'media/gone.svg'));
    await visit(page);
    await context.setOffline(true);
    const wrong = await page.evaluate(async (all) => {
      const texts = await Promise.all(
        all.map(async (name) => (await fetch(`/media/${encodeURIComponent(name)}`)).text()),
      );
      return all.filter((name, index) => texts[index] !== `of ${name}`);
    }, names);
    expect(wrong).toEqual([]);
  });

  async function visit(page: Page): Promise<void> {
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
  }

  /** Changes pages and writes the service worker that belongs to them. */
  function publish(...paths: string[]): void {
    for (const path of paths) {
      const file = join(dist, path);
      writeFileSync(file, readFileSync(file, 'utf8').replace('<title>', '<title>newer '));
    }
    writeServiceWorker(dist, '/');
  }

  /** Looks for a newer build as browsers do from time to time, until it is installed or refused. */
  async function update(page: Page): Promise<void> {
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing;
      await new Promise((resolve) => {
        if (worker === null || worker.state !== 'installing') resolve(undefined);
        worker?.addEventListener('statechange', resolve);
      });
    });
  }
});

test('can be installed: its manifest has a name, a start and icons in the sizes that systems ask for', async ({
  page,
}) => {
  await page.goto(addressOf(sites.subpath));
  const link = page.locator('link[rel="manifest"]');
  const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  const manifest = await response.json();
  expect(manifest).toMatchObject({ start_url: '/5g/', scope: '/5g/', display: 'minimal-ui', lang: 'en' });
  for (const { src, sizes } of manifest.icons) {
    const icon = await page.request.get(new URL(src, page.url()).href);
    expect(icon.headers()['content-type']).toBe('image/png');
    const bytes = await icon.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
