import { expect, test } from 'vitest';
import { partAddress, readPages } from '../../../../../src/core/model/lists/read-pages.ts';
import { renderProse } from '../../../../../src/core/render/render-prose.ts';
import { books, documentaryOf, section } from '../../../documentary-of.ts';

const long = 'Words and words. '.repeat(15_000);

const longAccount = () =>
  documentaryOf({
    'citations.json': books('a', 'b'),
    'sections/1-first.mdx': section(`## Part\n\nSo [@a]. See [](/second/#part-two). ${long}`),
    'sections/2-second.mdx': section(`## Part two\n\nAgain [@a; @b], [the entry](#ref-b). ${long}`),
  });

test('a short account is on one page, where every link stays', async () => {
  const model = await documentaryOf({
    'citations.json': books('a'),
    'sections/1-first.mdx': section('So [@a].'),
  });
  expect(readPages(model)).toEqual([{ sections: model.sections, references: model.references }]);
  const [first] = model.sections;
  const [a] = model.references;
  expect(first && a && partAddress(model, first, a)).toBe('');
});

test('a long account begins with its contents, and has every section and reference once, in order', async () => {
  const model = await longAccount();
  const pages = readPages(model);
  expect(pages[0]).toEqual({ sections: [], references: [] });
  expect(pages.length).toBe(3);
  expect(pages.flatMap(({ sections }) => sections)).toEqual(model.sections);
  expect(pages.flatMap(({ references }) => references)).toEqual(model.references);
});

test('marks, cross-references and links of a long account lead to the part that has their place', async () => {
  const model = await longAccount();
  const hrefs = (kind: 'whole' | 'section') =>
    model.sections.map((each) =>
      [...renderProse(model, each, { kind }).matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
    );
  expect(hrefs('whole')).toEqual([
    ['#first.part', '/read/3/#ref-a', '/read/3/#second.part-two'],
    ['#second.part-two', '#ref-a', '#ref-b', '#ref-b'],
  ]);
  expect(hrefs('section')).toEqual([
    ['#part', '#ref-a', '/second/#part-two'],
    ['#part-two', '#ref-a', '#ref-b', '#ref-b'],
  ]);
});
