import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { acrossDisks } from '../../../src/cli/build/other-disk.ts';

/** Memory as a disk, on Linux. */
const disk = '/dev/shm';
const isOther = existsSync(disk) && statSync(disk).dev !== statSync('.').dev;

it.skipIf(!isOther)(
  'builds beside the project for a folder on another disk, and replaces what was there',
  async () => {
    const folder = mkdtempSync(join(disk, 'build-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'old.html'), '');
    mkdirSync(join(folder, '.git'));
    let near = '';
    await acrossDisks(folder, async (where) => {
      near = where;
      expect(statSync(where).dev).toBe(statSync('.').dev);
      writeFileSync(join(where, 'index.html'), '');
    });
    expect(readdirSync(folder).sort()).toEqual(['.git', 'index.html']);
    expect(existsSync(near)).toBe(false);
  },
);

it('builds straight into a folder on the same disk, even one that is not there yet', async () => {
  let asked = '';
  await acrossDisks('node_modules/.cache/not/yet', async (where) => {
    asked = where;
  });
  expect(asked).toBe('node_modules/.cache/not/yet');
});
