import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedBetween, fingerprint } from '../../../../src/core/read/fingerprint.ts';
import { validFiles, writeFolder } from '../../content-folder.ts';

it('names every file of the content that was changed, added, renamed or deleted', () => {
  const folder = writeFolder({ ...validFiles, 'components/Orbit.astro': '1', 'public/font.woff2': '1' });
  const before = fingerprint(folder);
  expect(changedBetween(before, fingerprint(folder))).toEqual([]);
  writeFileSync(join(folder, 'components/Orbit.astro'), '2');
  rmSync(join(folder, 'public/font.woff2'));
  renameSync(join(folder, 'sections/20-after.mdx'), join(folder, 'sections/30-after.mdx'));
  writeFileSync(join(folder, 'media/new.svg'), '');
  expect(changedBetween(before, fingerprint(folder))).toEqual([
    'components/Orbit.astro',
    'media/new.svg',
    'public/font.woff2',
    'sections/20-after.mdx',
    'sections/30-after.mdx',
  ]);
});

it('notices an edit that leaves the size and the date of a file', () => {
  const folder = writeFolder({ 'claims.yaml': 'a' });
  utimesSync(join(folder, 'claims.yaml'), 1, 1);
  const before = fingerprint(folder);
  writeFileSync(join(folder, 'claims.yaml'), 'b');
  utimesSync(join(folder, 'claims.yaml'), 1, 1);
  expect(changedBetween(before, fingerprint(folder))).toEqual(['claims.yaml']);
});

it('leaves out the site and what programs keep there, and follows links once', () => {
  const folder = writeFolder({
    'media/a.svg': '',
    'dist/index.html': '',
    '.git/HEAD': '',
    'node_modules/x': '',
  });
  mkdirSync(join(folder, 'shared'));
  symlinkSync(join(folder, 'shared'), join(folder, 'media/linked'));
  symlinkSync('..', join(folder, 'media/loop'));
  symlinkSync('nowhere', join(folder, 'media/broken'));
  const before = fingerprint(folder, [join(folder, 'dist')]);
  expect([...before.keys()].filter((path) => /dist|\.git|node_modules/.test(path))).toEqual([]);
  writeFileSync(join(folder, 'shared/b.svg'), '');
  expect(changedBetween(before, fingerprint(folder, [join(folder, 'dist')]))).toContain('media/linked/b.svg');
});

it('sees that the whole folder is gone', () => {
  const folder = writeFolder({ 'claims.yaml': 'a' });
  const before = fingerprint(folder);
  rmSync(folder, { recursive: true });
  expect(changedBetween(before, fingerprint(folder))).toEqual(['claims.yaml']);
});
