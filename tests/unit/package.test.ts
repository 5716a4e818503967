import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { firstPort } from '../build-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const installed = join(folder, 'node_modules', 'documentary');
const program = join(installed, 'lib', 'cli', 'documentary.js');
// As in a shell: Astro serves no pages where it finds itself in a test.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_ENV|VITEST|CONTENT_DIR|OUT_DIR|BASE)$/.test(name),
  ),
);

/** Packs the package and unpacks it in a folder of its own, with the packages that it needs beside it. */
beforeAll(() => {
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  expect(packed.stderr).toBe('');
  mkdirSync(installed, { recursive: true });
  for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.'))) {
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  const tarball = join(folder, packed.stdout.trim());
  spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  rmSync(tarball);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function documentary(...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('the package', () => {
  it('holds the engine as JavaScript, without the first documentary and the tests', () => {
    const files = listFiles(installed);
    expect(files.filter((path) => /^(?:content|tests|src)\//.test(path))).toEqual([]);
    expect(files.filter((path) => /(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  it('begins a documentary in a folder that has installed it, checks it and builds it', () => {
    expect(documentary('new', '.')).toMatchObject({ status: 0 });
    expect(documentary('check')).toEqual({ status: 0, output: 'No mistakes found.\n' });
    expect(documentary('build')).toMatchObject({ status: 0 });
    const built = listFiles(join(folder, 'dist'));
    expect(built).toEqual(
      expect.arrayContaining([
        'index.html',
        'overview/index.html',
        'pagefind/pagefind.js',
        'data/documentary.epub',
      ]),
    );
    expect(existsSync(join(folder, 'content'))).toBe(false);
  }, 60_000);

  it('gives editors the types of what a component finds in Astro.locals', () => {
    writeFileSync(
      join(folder, 'locals.ts'),
      `export const places = (locals: App.Locals) => locals.documentary.claims.map(({ place }) => place.toFixed());
// @ts-expect-error: a claim has no such field
export const colours = (locals: App.Locals) => locals.documentary.claims.map(({ colour }) => colour);
`,
    );
    const { stdout } = spawnSync('npx', ['tsc', '--noEmit', '--project', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 60_000);

  it('shows it while it is written', async () => {
    const port = firstPort + 60;
    const server = spawn(process.execPath, [program, 'dev', '--port', String(port)], { cwd: folder, env });
    try {
      await new Promise<void>((ready) =>
        server.stdout.on('data', (text) => String(text).includes('watching') && ready()),
      );
      const page = await fetch(`http://localhost:${port}/overview/`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<article')]);
    } finally {
      server.kill();
    }
  }, 60_000);

  it('lists its commands, and tells what each takes', () => {
    expect(documentary('--help').output).toContain('documentary COMMAND');
    expect(documentary('build', '--help').output).toContain('documentary build [FOLDER]');
    expect(documentary('bild')).toEqual({
      status: 2,
      output: expect.stringContaining('There is no command `bild`.'),
    });
  });
});
