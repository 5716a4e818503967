import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../src/files/lock.ts';

let path = '';

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'site.lock');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const program = `
  import { takeLock } from ${JSON.stringify(resolve('src/files/lock.ts'))};
  try { takeLock(process.argv[1], 'dist'); console.log('taken'); setTimeout(() => {}, Number(process.argv[2])); }
  catch (error) { console.log(error.name); }
`;
const words = (wait: number) => ['--input-type=module', '-e', program, path, String(wait)];

it('is had by one process at a time, and tells who has it and since when', async () => {
  const child = spawn(process.execPath, words(60_000));
  await once(child.stdout, 'data');
  expect(() => takeLock(path, 'dist')).toThrow(
    new RegExp(`^dist is in use by process ${child.pid}, since 20\\d\\d-\\d\\d-\\d\\dT[\\d:]+Z\\.`),
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
  const release = takeLock(path, 'dist');
  expect(() => takeLock(path, 'dist')).toThrow(`process ${process.pid}`);
  release();
  expect(existsSync(path)).toBe(false);
});

it('is taken over by one only, when several find it dead at the same time', async () => {
  writeFileSync(path, JSON.stringify({ pid: 999_999_999, host: hostname(), since: '' }));
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, words(1500));
      const [data] = await once(child.stdout, 'data');
      return String(data).trim();
    }),
  );
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
});

it('is taken over where it was left half-written, or its number belongs to a later process', () => {
  writeFileSync(path, '{"pid":1');
  takeLock(path, 'dist')();
  writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname(), since: '', born: '1' }));
  takeLock(path, 'dist')();
});

it('is left to the other machine that holds it, and says how to end that', () => {
  writeFileSync(path, JSON.stringify({ pid: 1, host: 'elsewhere', since: 'noon' }));
  expect(() => takeLock(path, 'dist')).toThrow(`on the machine elsewhere, since noon`);
  expect(() => takeLock(path, 'dist')).toThrow(`delete ${path}`);
});

it('stays with its next holder when the one before gives it back late', () => {
  const release = takeLock(path, 'dist');
  rmSync(path);
  const other = spawnSync(process.execPath, words(0), { encoding: 'utf8' });
  expect(other.stdout).toBe('taken\n');
  release();
  expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(other.pid);
});
