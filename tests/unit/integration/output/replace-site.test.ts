import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { recoverReplacement, replaceSite } from '../../../../src/integration/output/replace-site.ts';

let root = '';

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'exchange-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  makeSite('draft', 'new');
});

function makeSite(name: string, text: string): string {
  mkdirSync(join(root, name, 'pages'), { recursive: true });
  writeFileSync(join(root, name, 'pages/index.html'), text);
  return join(root, name);
}

const pageOf = (site: string) => readFileSync(join(site, 'pages/index.html'), 'utf8');

it('puts a new site in the place of the old one, and leaves nothing else behind', () => {
  const site = makeSite('out/dist', 'old');
  replaceSite(join(root, 'draft'), site);
  expect(pageOf(site)).toBe('new');
  expect(readdirSync(join(root, 'out'))).toEqual(['dist']);
});

it('puts a first site in its place', () => {
  replaceSite(join(root, 'draft'), join(root, 'not/yet/dist'));
  expect(pageOf(join(root, 'not/yet/dist'))).toBe('new');
});

it('brings the old site back after a kill between the two renames', () => {
  const site = makeSite('dist', 'old');
  renameSync(join(root, 'draft'), join(root, '.dist.incoming'));
  renameSync(site, join(root, '.dist.outgoing'));
  recoverReplacement(site);
  expect(pageOf(site)).toBe('old');
  expect(readdirSync(root)).toEqual(['dist']);
});

it('removes the old site after a kill behind the second rename', () => {
  const site = makeSite('dist', 'new');
  makeSite('.dist.outgoing', 'old');
  recoverReplacement(site);
  expect(pageOf(site)).toBe('new');
  expect(readdirSync(root)).toEqual(['dist', 'draft']);
});

it('puts a new site in the place of the old one on another disk', (context) => {
  const disk = join(root, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disk], { stdio: 'ignore' });
  } catch {
    context.skip('nothing can be mounted here');
  }
  onTestFinished(() => void execFileSync('umount', [disk]));
  const site = makeSite('disk/dist', 'old');
  replaceSite(join(root, 'draft'), site);
  expect(pageOf(site)).toBe('new');
  expect(readdirSync(disk)).toEqual(['dist']);
});

it('keeps the old site on a full disk, and says so', (context) => {
  const disk = join(root, 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disk], { stdio: 'ignore' });
  } catch {
    context.skip('nothing can be mounted here');
  }
  onTestFinished(() => void execFileSync('umount', [disk]));
  const site = makeSite('disk/dist', 'old');
  writeFileSync(join(root, 'draft/large'), Buffer.alloc(1_000_000, 1));
  expect(() => replaceSite(join(root, 'draft'), site)).toThrow(
    `could not be put in its place, ${site}: no room is left on the disk. What was there is as it was.`,
  );
  expect(pageOf(site)).toBe('old');
  expect(readdirSync(disk)).toEqual(['dist']);
});
