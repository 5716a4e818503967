import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { addressOfServer } from './dev-address.ts';

let folder = '';
let server: ChildProcess | undefined;
let address = '';

/** A project of its own, away from the engine, with an Astro configuration that adds Preact. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'components-'));
  cpSync('tests/sites/components', folder, {
    recursive: true,
    filter: (path) => !['node_modules', '.astro'].includes(basename(path)),
  });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const config = join(folder, 'astro.config.mjs');
  const text = readFileSync(config, 'utf8');
  writeFileSync(config, text.replace('../../../src', resolve('src')));
  server = spawn(process.execPath, ['src/cli/documentary.ts', 'dev', folder, '--port', '0'], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  address = await addressOfServer(server);
});

test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.describe.configure({ mode: 'serial' });

function edit(file: string, from: string, to: string): () => void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  return () => writeFileSync(path, before);
}

async function open(page: Page): Promise<void> {
  await page.goto(`${address}return/`, { waitUntil: 'networkidle' });
}

test('shows components with their styles and scripts, and islands that work', async ({ page }) => {
  await open(page);
  await expect(page.locator('.orbit')).toHaveAttribute('data-ready', 'yes');
  await expect(page.locator('.orbit ellipse')).toHaveCSS('stroke', 'rgb(10, 20, 30)');
  const counter = page.getByRole('button', { name: 'counted' });
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
  await counter.click();
  await expect(counter).toHaveText('counted 3');
});

test('shows an edit of a section, of a data file and of a component without a restart', async ({ page }) => {
  await open(page);
  edit('sections/10-return.mdx', 'seen = 1682', 'seen = 1681');
  await expect(page.locator('.prose')).toContainText('1531, 1607 and 1681');
  edit('citations.json', '"family": "Clairaut"', '"family": "Clairault"');
  await expect(page.locator('#ref-clairaut1760')).toContainText('Clairault');
  edit('components/Note.astro', '<strong>{title}</strong>', '<strong>Note: {title}</strong>');
  await expect(page.locator('.note')).toContainText('Note: On the delay');
});

test('shows the first code of a section, and its going, without a restart', async ({ page }) => {
  await page.goto(`${address}prose/`, { waitUntil: 'networkidle' });
  const undo = edit('sections/20-prose.mdx', 'Some more words.', 'It was seen {[1682, 1758].at(-1)} too.');
  await expect(page.locator('.prose')).toContainText('seen 1758 too');
  undo();
  await expect(page.locator('.prose')).toContainText('Some more words.');
});

test('tells where an expression fails, and recovers', async ({ page }) => {
  await open(page);
  const undo = edit('sections/10-return.mdx', '{apparitions.length}', '{apparition.length}');
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('This expression fails: ReferenceError: apparition is not defined');
  await expect(overlay).toContainText('sections/10-return.mdx:30:51');
  await expect(overlay).not.toContainText('src/integration');
  undo();
  await expect(async () => {
    await open(page);
    await expect(page.locator('.prose')).toContainText('seen 7 times', { timeout: 1000 });
  }).toPass();
});

test('tells what an import should be, and which component fails', async ({ page }) => {
  await open(page);
  const overlay = page.locator('vite-error-overlay');
  const undoImport = edit('sections/10-return.mdx', 'components/Orbit.astro', 'components/Orbits.astro');
  await expect(overlay).toContainText(/Did you mean `?\.\.\/components\/Orbit\.astro`?\?/);
  undoImport();
  await expect(async () => {
    await open(page);
    await expect(page.locator('.orbit')).toBeVisible({ timeout: 1000 });
  }).toPass();
  edit('components/Orbit.astro', '} = Astro.props;', '} = Astro.props;\nthrow new Error("no ellipse");');
  await expect(async () => {
    await page.goto(`${address}return/`);
    await expect(overlay).toContainText(/`?<Orbit>`? fails: Error: no ellipse/, { timeout: 2000 });
  }).toPass();
  await expect(overlay).toContainText('sections/10-return.mdx:20:1');
});
