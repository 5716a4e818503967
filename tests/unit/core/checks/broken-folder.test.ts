import { expect, it } from 'vitest';
import { checkFolder } from '../../content-folder.ts';

const folder = 'tests/sites/broken';

/** Twelve mistakes in six files. */
const expected = [
  ['citations.json', 6, 32, 'citation-date', '`issued` of `fung2019huawei` does not exist: 2019-02-30'],
  [
    'citations.json',
    9,
    40,
    'field-value',
    '`type` is "artcle-newspaper": expected a type of CSL, such as article-newspaper, book, report or webpage',
  ],
  ['claims.yaml', 3, 8, 'claim-party', 'Unknown party `hauwei`'],
  ['claims.yaml', 4, 14, 'claim-relation', 'Unknown claim `frist-claim`'],
  ['documentary.yaml', 7, 1, 'field-unknown', 'Unknown field `subtitel`'],
  ['sections/10-first.mdx', 6, 62, 'citation-unknown-key', 'Unknown citation key `fung2019hauwei`'],
  ['sections/10-first.mdx', 8, 1, 'heading-level', 'A heading of level 4 directly under one of level 1'],
  ['sections/10-first.mdx', 10, 5, 'link-target', 'There is no page `/secnd/` on this site'],
  [
    'sections/10-first.mdx',
    10,
    39,
    'citation-bare-key',
    'The citation key in `[woyke2018racing]` lacks its @',
  ],
  ['sections/10-first.mdx', 10, 99, 'citation-malformed', 'An empty citation in `[@reuters2019umpire;]`'],
  ['sections/10-first.mdx', 12, 1, 'image-alt', 'An image without alternative text'],
  [
    'sections/20-second.mdx',
    8,
    29,
    'mdx-syntax',
    'Invalid MDX: Unexpected end of file in expression, expected a corresponding closing brace for `{`',
  ],
] as const;

it('reports twelve mistakes in one run, each at its line and column', async () => {
  const { issues } = await checkFolder(folder);
  expect(issues.map(({ path, line, column, rule, message }) => [path, line, column, rule, message])).toEqual(
    expected,
  );
});
