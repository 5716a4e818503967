import { expect, it } from 'vitest';
import { rules } from '../../../../src/core/checks/rules.ts';
import { rulesTable } from '../../../../src/core/checks/rules-table.ts';
import { checkFolder, issuesWith, section } from '../../content-folder.ts';

it('keeps the table in src/core/checks/README.md in step with rules.ts', async () => {
  await expect(rulesTable()).toMatchFileSnapshot('../../../../src/core/checks/README.md');
});

it('gives every rule an id of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

it('finds nothing wrong with a valid folder that uses every feature', async () => {
  expect(await issuesWith({})).toEqual([]);
});

it('finds nothing wrong with a folder without registers, whose claims are plain text', async () => {
  const registers = { 'claims.yaml': undefined, 'parties.yaml': undefined, 'positions.yaml': undefined };
  const body = section('A <Claim id="any">claim</Claim>.');
  const issues = await issuesWith({
    ...registers,
    'changes.yaml': undefined,
    'sections/30-extra.mdx': body,
    'sections/20-after.mdx': undefined,
  });
  expect(issues.map(({ rule }) => rule)).toEqual(['link-target']);
});

it.each(['edition-one', 'minimal', 'arabic', 'other-topic', 'every-type', 'hostile'])(
  'finds no error in %s',
  async (name) => {
    const { issues } = await checkFolder(`tests/sites/${name}`);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);
