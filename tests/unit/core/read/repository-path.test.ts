import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryPath } from '../../../../src/core/read/files/repository-path.ts';

const folder = mkdtempSync(join(tmpdir(), 'repository-'));

it('names a file from the root of the repository that it lies in, wherever the command runs', () => {
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'texts/sections'), { recursive: true });
  expect(repositoryPath(join(folder, 'texts/sections/1-a.mdx'))).toBe('texts/sections/1-a.mdx');
  expect(repositoryPath('content/sections/10-overview.mdx')).toBe('content/sections/10-overview.mdx');
});

it('names a file outside of any repository with its folder', () => {
  expect(repositoryPath('/nowhere/at/all/sections/1-a.mdx')).toBe('sections/1-a.mdx');
});
