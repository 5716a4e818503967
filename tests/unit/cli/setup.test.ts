import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

/** A project with its packages installed, and an npm that only says what it is asked and fails, as without a network. */
function project(wanted: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'setup-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lock = (version: string) =>
    JSON.stringify({
      packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1', optional: true } },
    });
  mkdirSync(join(folder, 'node_modules/a'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    join(folder, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/a': { version: '1' } } }),
  );
  writeFileSync(join(folder, 'package-lock.json'), lock(wanted));
  writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\necho "npm $*"\nexit 1\n', { mode: 0o755 });
  return folder;
}

function setup(folder: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/cli/setup.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: join(folder, 'bin') + delimiter + process.env['PATH'] },
  });
  return { status, output: stdout + stderr };
}

describe.skipIf(process.platform === 'win32')('Before a command', () => {
  it('nothing is installed where the packages are those of the lock file, however new its date', () => {
    const folder = project('1');
    const future = new Date(Date.now() + 1e7);
    utimesSync(join(folder, 'package-lock.json'), future, future);
    expect(setup(folder)).toEqual({ status: 0, output: '' });
  });

  it('what is installed stays where other packages are wanted and the network is not there', () => {
    const folder = project('2');
    const { status, output } = setup(folder);
    expect(status).toBe(1);
    expect(output).toContain('npm install --no-save');
    expect(existsSync(join(folder, 'node_modules/a'))).toBe(true);
  });
});
