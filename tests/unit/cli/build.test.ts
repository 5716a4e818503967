import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';

vi.setConfig({ testTimeout: 240_000 });

/** A clock that goes 400 days fast, for every module of the build. */
const later = `data:text/javascript,${encodeURIComponent(`
  const Clock = Date, ahead = 400 * 86_400_000;
  globalThis.Date = class Date extends Clock {
    constructor(...parts) { parts.length === 0 ? super(Clock.now() + ahead) : super(...parts); }
    static now() { return Clock.now() + ahead; }
  };
`)}`;

/** The bytes of each file of a built site, by its path. */
function buildIn(place: string[], env: Record<string, string>, words: string[] = []): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, ...place);
  const dist = join(folder, 'dist');
  cpSync('tests/sites/other-topic', content, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=DEP0040', ...words, 'src/cli/build.ts'],
    { env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, BASE: '/', ...env }, encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
  expect(stdout + stderr).not.toContain('[WARN]');
  const files = readdirSync(dist, { withFileTypes: true, recursive: true }).filter((file) => file.isFile());
  return new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [relative(dist, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

it('gives the same bytes on another day, in another folder and time zone', () => {
  const here = buildIn(['content'], { TZ: 'Pacific/Kiritimati' });
  const there = buildIn(['a', 'b', 'other'], { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' }, [
    '--import',
    later,
  ]);
  expect(here.size).toBeGreaterThan(50);
  expect(Object.fromEntries(there)).toEqual(Object.fromEntries(here));
});
