import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatted } from '../../src/cli/cite/bibliography-file.ts';
import { checkFolder } from '../unit/content-folder.ts';

it('finds nothing wrong with the first documentary', async () => {
  const { issues } = await checkFolder('content');
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('has its citations in the stable form that `npm run cite` writes', () => {
  const text = readFileSync('content/citations.json', 'utf8');
  expect(formatted('content/citations.json', text)).toBe(text);
});
