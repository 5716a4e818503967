import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { firstPort, sites } from '../../build-sites.ts';
import { isInstalled, type ServerName, sendsBrotli, startServer } from '../servers.ts';

const cases: { server: ServerName; site: typeof sites.main; port: number }[] = [
  { server: 'nginx', site: sites.main, port: firstPort + 101 },
  { server: 'nginx', site: sites.subpath, port: firstPort + 102 },
  { server: 'caddy', site: sites.main, port: firstPort + 103 },
  { server: 'caddy', site: sites.subpath, port: firstPort + 104 },
];

const pages = [
  '',
  'background/',
  'references/',
  'read/',
  'about/',
  'claims/',
  'claims/huawei-never-gave-data/',
  'exchanges/',
  'changes/',
  'timeline/',
  'positions/',
  'parties/',
  'parties/huawei/',
];

for (const { server, site, port } of cases) {
  test.describe(`${server} at ${site.base}`, () => {
    test.skip(!isInstalled(server), `${server} is not installed`);
    test.describe.configure({ mode: 'serial' });
    let running: ChildProcess | undefined;
    const at = (path: string) => `http://localhost:${port}${site.base}${path}`;

    test.beforeAll(async () => {
      running = await startServer(server, site, port);
    });
    test.afterAll(() => {
      running?.kill();
    });

    test('serves every kind of page and the search without a message or a foreign request', async ({
      page,
    }) => {
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('pageerror', (error) => heard.push(error.message));
      page.on('request', (request) => {
        if (!/^(?:blob|data):/.test(request.url()) && new URL(request.url()).host !== `localhost:${port}`)
          heard.push(request.url());
      });
      await page.addInitScript(() =>
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
        ),
      );
      for (const path of pages) await page.goto(at(path), { waitUntil: 'networkidle' });
      await page.goto(at('search/?q=robotic+arm'));
      await expect(page.locator('[data-result]').first()).toBeVisible();
      // The tests block service workers, which the browser reports.
      expect(heard.filter((text) => !/service worker/i.test(text))).toEqual([]);
    });

    test('sends the headers, caching and compression that were promised', async ({ request }) => {
      const page = await request.get(at('background/'), { headers: { 'accept-encoding': 'gzip, br' } });
      const headers = page.headers();
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['cache-control']).toMatch(/no-cache|must-revalidate/);
      expect(headers['content-encoding']).toBe(sendsBrotli(server) ? 'br' : 'gzip');
      const script = /_astro\/[^"']+\.js/.exec(await page.text())?.[0] ?? '';
      expect((await request.get(at(script))).headers()['cache-control']).toContain('immutable');
    });

    test('lets no other site frame a page', async ({ page }) => {
      const claim = at('claims/huawei-never-gave-data/');
      const other = createServer((_, response) => {
        response.writeHead(200, {
          'content-type': 'text/html',
          'cross-origin-embedder-policy': 'require-corp',
        });
        response.end(`<iframe name="page" src="${claim}"></iframe>`);
      }).listen(port + 10);
      await page.goto(`http://127.0.0.1:${port + 10}/`);
      await expect.poll(() => page.frame('page')?.url()).toMatch(/^chrome-error:/);
      other.close();
    });

    test('gives media no rights, sends its headers with what does not exist, and names no version', async ({
      request,
    }) => {
      for (const path of ['no/such/page', 'media/none.svg']) {
        const headers = (await request.get(at(path))).headers();
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['permissions-policy']).toContain('camera=()');
        expect(headers['server'] ?? '').not.toMatch(/\d/);
        expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'|sandbox/);
      }
      expect((await request.get(at('%00'))).status()).toBeLessThan(500);
    });

    test('redirects the former address and shows its own page for what does not exist', async ({
      request,
    }) => {
      const former = await request.get(at('5G_network_espionage_fears/'), { maxRedirects: 0 });
      expect([301, 308]).toContain(former.status());
      expect(new URL(former.headers()['location'] ?? '', at('')).pathname).toBe(site.base);
      const missing = await request.get(at('no/such/page'));
      expect(missing.status()).toBe(404);
      expect(await missing.text()).toContain('This page does not exist');
    });
  });
}
