import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { buildDocumentary } from '../../../src/core/model/build-documentary.ts';
import type { Documentary } from '../../../src/core/model/documentary.ts';
import { readContent } from '../../../src/core/read/read-content.ts';
import { siteFiles } from '../../../src/integration/site-files/site-files.ts';
import { books, contentFolderOf, section } from '../documentary-of.ts';

vi.setConfig({ testTimeout: 60_000 });

const formatted = { html: 'An entry', text: 'An entry', label: 'An entry' };
let folder = '';

beforeEach(() => {
  // Each test starts a thread of its own.
  vi.resetModules();
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

afterEach(() => vi.unstubAllEnvs());

function readIn(content: string): Documentary {
  vi.stubEnv('CONTENT_DIR', content);
  const model = buildDocumentary(readContent(content), '/');
  if (model === undefined) throw new Error('no documentary');
  return model;
}

const content = { 'citations.json': books('a', 'b'), 'sections/1-one.mdx': section('Text [@a; @b].', 'One') };

it('writes every file that is no page, and the search index', async () => {
  const model = readIn(contentFolderOf(content));
  const { writeInThread } = await import('../../../src/integration/site-files/build-thread.ts');
  await writeInThread({ folder, entries: [formatted, formatted] });
  const written = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.parentPath.includes('pagefind'))
    .map((file) => join(file.parentPath, file.name));
  expect(written.sort()).toEqual(
    siteFiles(model)
      .map(({ path }) => join(folder, path))
      .sort(),
  );
  expect(existsSync(join(folder, 'pagefind/pagefind.js'))).toBe(true);
});

it('fails where the content changed between the readings of the two threads', async () => {
  readIn(contentFolderOf(content));
  const { writeInThread } = await import('../../../src/integration/site-files/build-thread.ts');
  await expect(writeInThread({ folder, entries: [formatted] })).rejects.toThrow('build again');
});

it('fails with what failed in the thread', async () => {
  readIn(contentFolderOf(content));
  const { writeInThread } = await import('../../../src/integration/site-files/build-thread.ts');
  const entries = [formatted, formatted];
  await expect(writeInThread({ folder: join(folder, '\0'), entries })).rejects.toThrow('null bytes');
});
