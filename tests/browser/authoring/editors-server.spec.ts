import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { addressOfServer } from './dev-address.ts';

let folder = '';
let server: ChildProcess;
let address = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('tests/sites/edition-one', folder, { recursive: true });
  server = spawn('npx', ['--no-install', 'astro', 'dev', '--port', '0'], {
    env: { ...process.env, CONTENT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' },
    detached: true,
  });
  address = await addressOfServer(server);
});

test.afterAll(() => {
  // npx starts Astro as a process of its own: both end with their group.
  if (server.pid !== undefined) process.kill(-server.pid);
});

const mistakes: [file: string, right: string, wrong: string, said: string | RegExp][] = [
  ['sections/10-overview.mdx', '[@', '[@no-such-', /Unknown citation key `?no-such-/],
  ['citations.json', '"type": "', '"type": "x', 'expected a type of CSL'],
  ['claims.yaml', 'kind: ', 'kind: x', 'expected one of allegation'],
  ['parties.yaml', 'kind: ', 'kind: x', 'expected one of person'],
  ['positions.yaml', 'scale:', 'scael:', /Did you mean `?scale`?\?/],
];

test.describe.configure({ mode: 'serial' });

test('shows a mistake in any file, and recovers when it is fixed', async ({ page }) => {
  await page.goto(`${address}overview/`, { waitUntil: 'networkidle' });
  const heading = page.locator('h1');
  const overlay = page.locator('vite-error-overlay');
  await expect(heading).toHaveText('Overview');
  for (const [file, right, wrong, said] of mistakes) {
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(join(folder, file), text.replace(right, wrong));
    await expect(overlay, file).toContainText(said);
    await expect(overlay, file).toContainText(new RegExp(`${file}:\\d+:\\d+`));
    const reload = page.waitForEvent('load');
    writeFileSync(join(folder, file), text);
    await reload;
    await expect(overlay, file).toHaveCount(0);
    await expect(heading, file).toHaveText('Overview');
    // The next mistake waits for the page: Astro reports what fails of it late, over the fixed page.
    await page.waitForLoadState('networkidle');
  }
});

test('shows a mistake to a page that is opened after it was made', async ({ page }) => {
  const file = join(folder, 'sections/10-overview.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('[@', '[@no-such-'));
  const overlay = page.locator('vite-error-overlay');
  await expect(async () => {
    await page.goto(`${address}overview/`);
    await expect(overlay).toContainText(/Unknown citation key `?no-such-/, { timeout: 2000 });
  }).toPass();
  await expect(overlay).not.toContainText(/\.ts:\d+/);
  await page.waitForLoadState('networkidle');
  writeFileSync(file, text);
  // Vite shows what it could tell nobody before to the next page, until that reloads too.
  await expect(async () => {
    await expect(overlay).toHaveCount(0, { timeout: 100 });
    await expect(page.locator('h1')).toHaveText('Overview', { timeout: 100 });
  }).toPass();
});

test('keeps a page in view while another has a mistake, and tells of mistakes and warnings', async ({
  page,
}) => {
  const file = join(folder, 'sections/20-added.mdx');
  const text = '---\ntitle: Added\nsummary: One more.\n---\n\nIn 1714 there were 20,000 of them.\n';
  const notice = page.locator('[data-content-issues]');
  await page.goto(`${address}overview/`);
  writeFileSync(file, text);
  await expect(notice).toContainText('prose-uncited');
  writeFileSync(file, text.replace('them.', 'them [@no-such].'));
  await expect(notice).toContainText('Unknown citation key');
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('h1')).toHaveText('Overview');
  await expect(notice).toContainText('Unknown citation key');
  await page.goto(`${address}added/`);
  await expect(page.locator('vite-error-overlay')).toContainText(
    '6 | In 1714 there were 20,000 of them [@no-such].',
  );
  rmSync(file);
  await expect(notice.filter({ hasText: 'Unknown citation key' })).toHaveCount(0);
});

test('goes through unsorted claims by keyboard and writes what they are, and nothing else', async ({
  page,
}) => {
  const file = join(folder, 'claims.yaml');
  const text = readFileSync(file, 'utf8');
  const [line = '', kind = ''] = /^ {2}kind: (\w+)$/m.exec(text) ?? [];
  writeFileSync(file, text.replace(line, '  kind: unsorted'));
  await expect(async () => {
    await page.goto(`${address}review/`);
    await expect(page.locator('h1')).toHaveText('1 unsorted claim', { timeout: 2000 });
  }).toPass();
  await expect(page.locator('blockquote mark')).not.toBeEmpty();
  const kinds = await page
    .locator('input[name=kind]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  await page.keyboard.press(String(kinds.indexOf(kind) + 1));
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Every claim is sorted.');
  const kindsIn = (yaml: string) =>
    Object.entries<{ kind: string }>(parse(yaml)).map(([id, entry]) => [id, entry.kind]);
  expect(kindsIn(readFileSync(file, 'utf8'))).toEqual(kindsIn(text));
  const foreign = await page.request.post(`${address}review/answer`, {
    headers: { origin: 'https://evil.example' },
    data: {},
  });
  expect(await foreign.json()).toEqual({ message: 'This comes from another site.' });
  writeFileSync(file, text);
});

test('follows a reference manager that writes the citations anew, half of them for a while', async ({
  page,
}) => {
  const file = join(folder, 'citations.json');
  const text = readFileSync(file, 'utf8');
  const title = /"title": "([^"]+)"/.exec(text)?.[1] ?? '';
  const overlay = page.locator('vite-error-overlay');
  await page.goto(`${address}references/`, { waitUntil: 'networkidle' });
  writeFileSync(file, text.slice(0, text.length / 2));
  await expect(overlay).toContainText('citations.json');
  writeFileSync(`${file}.new`, text.replace(title, 'A title as exported'));
  renameSync(`${file}.new`, file);
  await expect(page.locator('.references').getByText('A title as exported').first()).toBeVisible();
  await expect(overlay).toHaveCount(0);
  const reload = page.waitForEvent('load');
  writeFileSync(file, text);
  await reload;
});

test('recovers when the whole folder vanishes and returns', async ({ page }) => {
  await page.goto(`${address}overview/`);
  renameSync(folder, `${folder}-away`);
  await expect(page.locator('[data-content-issues]')).toContainText('There is no such content folder');
  renameSync(`${folder}-away`, folder);
  await expect(page.getByText('There is no such content folder')).toHaveCount(0);
  const file = join(folder, 'sections/10-overview.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('title: Overview', 'title: Returned'));
  await expect(page.locator('h1')).toHaveText('Returned');
});

test('serves data, pictures and the search index of what was read last', async ({ request }) => {
  const list = async () => {
    const response = await request.get(`${address}data/claims.csv`);
    expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8; header=present');
    return response.text();
  };
  expect(await list()).not.toContain('Edited just now');
  const file = join(folder, 'parties.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/name: [^,}]+/, 'name: Edited just now'));
  await expect.poll(list).toContain('Edited just now');
  for (const path of ['pictures/front.png', 'overview.md', 'data/documentary.epub', 'pagefind/pagefind.js']) {
    const response = await request.get(`${address}${path}`);
    expect(response.status(), path).toBe(200);
    expect((await response.body()).length, path).toBeGreaterThan(1000);
  }
  expect((await request.get(`${address}data/none.csv`)).status()).toBe(404);
});

test('gives no file of `media/` that a build would not publish', async ({ request }) => {
  mkdirSync(join(folder, 'media'));
  writeFileSync(join(folder, 'media/page.html'), '<script>document.title = location.port</script>');
  writeFileSync(join(folder, 'media/.hidden.txt'), 'private');
  writeFileSync(join(folder, 'media/plain.txt'), 'public');
  const statusOf = async (path: string) => (await request.get(`${address}media/${path}`)).status();
  await expect.poll(() => statusOf('plain.txt')).toBe(200);
  expect(await statusOf('page.html')).not.toBe(200);
  expect(await statusOf('page%2Ehtml')).not.toBe(200);
  expect(await statusOf('.hidden.txt')).not.toBe(200);
  rmSync(join(folder, 'media'), { recursive: true });
});

test('gives a picture in SVG as the build publishes it, without its script', async ({ request }) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0h9"/></svg>';
  mkdirSync(join(folder, 'media'));
  writeFileSync(join(folder, 'media/run.svg'), svg);
  const statusOf = async (path: string) => (await request.get(`${address}${path}`)).status();
  await expect.poll(() => statusOf('media/run.svg')).toBe(200);
  const response = await request.get(`${address}media/run.svg`);
  expect(response.headers()['content-type']).toBe('image/svg+xml');
  expect(await response.text()).toBe(svg.replace('<script>alert(1)</script>', ''));
  expect(await statusOf('media/..%2F..%2Fno-such.svg')).toBe(404);
  rmSync(join(folder, 'media'), { recursive: true });
});
