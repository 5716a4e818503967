import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'large-'));
const site = join(folder, 'site');

beforeAll(() => {
  const content = join(folder, 'content');
  generate(content, join(folder, 'plain'), { sections: 67, claimsPerSection: 15 });
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=DEP0040', 'src/cli/build.ts', content],
    { env: { ...process.env, OUT_DIR: site }, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
}, 200_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of the pages that a pattern finds, by their paths. */
function sizes(pattern: string): [path: string, size: number][] {
  return globSync(pattern, { cwd: site }).map((path) => [path, statSync(join(site, path)).size]);
}

describe('a documentary with a thousand claims', () => {
  it('has no page above 500 KB of HTML', () => {
    const pages = sizes('**/*.html');
    expect(pages.length).toBeGreaterThan(1100);
    expect(pages.filter(([, size]) => size > 500_000)).toEqual([]);
  });

  it('has about 12 KB of HTML for a claim', () => {
    const pages = sizes('claims/claim-*/index.html');
    expect(pages).toHaveLength(67 * 15);
    expect(pages.filter(([, size]) => size > 12_500)).toEqual([]);
    expect(pages.reduce((sum, [, size]) => sum + size, 0) / pages.length).toBeLessThan(12_000);
  });

  it('divides what is long, the whole account and the register among it', () => {
    for (const list of ['read', 'claims', 'timeline'])
      expect(sizes(`${list}/2/index.html`), list).toHaveLength(1);
  });

  it('has less than 35 KB for each claim, with all exports, the search and the compressed files', () => {
    const all = globSync('**', { cwd: site, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = all.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    expect(bytes).toBeLessThan(35_000 * 67 * 15);
  });
});
