import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { addressOfServer } from './dev-address.ts';

let folder = '';
let server: ChildProcess | undefined;
let address = '';
let section = '';
let right = '';
let wrong = '';

/** What a message may quote: an element, a quote that leaves an attribute, a link of Markdown. */
const payloads = [
  '<img/src/onerror=window.name="ran">',
  'https://a.example/"onmouseover=window.name="ran"//',
  '[press](javascript:window.name="ran")',
];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('tests/sites/edition-one', folder, { recursive: true });
  section = join(folder, 'sections/10-overview.mdx');
  right = readFileSync(section, 'utf8');
  const fields = payloads.map((payload) => `${JSON.stringify(payload)}: 1\n`);
  wrong = right.replace('summary:', `${fields.join('')}summary:`);
  writeFileSync(section, wrong);
  const command = ['src/cli/documentary.ts', 'dev', folder, '--prose-only', '--port', '0'];
  server = spawn(process.execPath, command, { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  address = await addressOfServer(server);
});

test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.describe.configure({ mode: 'serial' });

/** Opens the page, moves the pointer over all that the message shows, and presses its links. */
async function useMessage(page: Page): Promise<void> {
  const message = page.locator('vite-error-overlay #message-content');
  for (const payload of payloads) await expect(message).toContainText(payload.slice(0, 6));
  for (const part of [message, ...(await message.locator('*').all())]) {
    await part.hover();
    if ((await part.getAttribute('href'))?.startsWith('javascript:')) await part.click();
  }
  await expect(message.locator('img, a[href^="javascript:" i], [onmouseover]')).toHaveCount(0);
  expect(await page.evaluate(() => window.name)).toBe('');
}

test('runs nothing of what a message quotes, in a page opened before the folder was ever right', async ({
  page,
}) => {
  await page.goto(`${address}overview/`);
  await useMessage(page);
});

test('runs nothing of what a message quotes, in a page that is open when the mistake is made', async ({
  page,
}) => {
  writeFileSync(section, right);
  await expect(async () => {
    await page.goto(`${address}overview/`, { waitUntil: 'networkidle' });
    await expect(page.locator('h1')).toHaveText('Overview', { timeout: 500 });
  }).toPass();
  writeFileSync(section, wrong);
  await useMessage(page);
});
