import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { site } from '../integration/bridge.ts';
import { markBuild } from '../integration/output/marker.ts';
import { findBrowser } from './find-browser.js';
import { listen, siteServer } from './site-server.ts';

/** `npm run pdf`: builds the site with a link to the PDF, then prints the whole account into it. */
const usage = `documentary pdf [FOLDER]   builds the site, as documentary build does, with dist/documentary.pdf: the whole account on paper

Example:
  documentary pdf ../other`;

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(usage);
  process.exit();
}
process.env['PDF'] = 'yes';
await import('./build.ts');
// The build has said what went wrong.
if (process.exitCode) process.exit();

const dist = resolve(process.env['OUT_DIR'] ?? 'dist');
const { settings, addresses } = await site().documentary();
const base = addresses.path('');
const server = siteServer(dist, base);
const port = await listen(server, 0, 'localhost');

const executablePath = findBrowser();
if (executablePath === undefined) {
  console.error('No Chrome or Chromium found: install one, or set CHROME_PATH.');
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}${base}read/`, { waitUntil: 'networkidle' });
  // A long account is in parts, which the page puts together.
  const gather = page.locator('[data-gather]');
  if ((await gather.count()) > 0) {
    await gather.click();
    await gather.waitFor({ state: 'detached', timeout: 120_000 });
  }
  // Pictures below the screen wait until a reader comes near; paper has no reader who scrolls.
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(
      pictures.map(
        (picture) =>
          picture.complete ||
          new Promise((done) => {
            picture.addEventListener('load', done, { once: true });
            picture.addEventListener('error', done, { once: true });
          }),
      ),
    );
  });
  // The name of the file that readers keep: the documentary's, not the page's.
  await page.evaluate((title) => {
    document.title = title;
  }, settings.title);
  await page.pdf({
    path: resolve(dist, 'documentary.pdf'),
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
  });
  // So that the next build knows the file as one of its own.
  markBuild(dist);
  console.log(`Wrote ${resolve(dist, 'documentary.pdf')}`);
} finally {
  await browser.close();
  server.close();
}
