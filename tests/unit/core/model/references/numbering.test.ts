import { expect, test } from 'vitest';
import { distinctSources } from '../../../../../src/core/model/references/number-references.ts';
import { books, documentaryOf, section } from '../../../documentary-of.ts';

test('numbers references by first use over all sections in reading order', async () => {
  const { references } = await documentaryOf({
    'citations.json': books('a', 'b', 'c', 'd'),
    'sections/10-second.mdx': section('Later [@a; @d].'),
    'sections/2-first.mdx': section('First [@c] and [@a].'),
  });
  expect(references.map(({ key, number }) => [key, number])).toEqual([
    ['c', 1],
    ['a', 2],
    ['d', 3],
  ]);
});

test('counts uses on the section and on the whole account apart', async () => {
  const { sections } = await documentaryOf({
    'citations.json': books('a'),
    'sections/1-one.mdx': section('One [@a], two [@a].'),
    'sections/2-two.mdx': section('Three [@a].'),
  });
  expect(sections.flatMap(({ marks }) => marks.map(({ occurrence }) => occurrence))).toEqual([
    { onSection: 1, onWhole: 1 },
    { onSection: 2, onWhole: 2 },
    { onSection: 1, onWhole: 3 },
  ]);
});

test('keeps entries that nothing cites without a number', async () => {
  const { uncited, references } = await documentaryOf({
    'citations.json': books('a', 'unused'),
    'sections/1-one.mdx': section('One [@a].'),
  });
  expect(references).toHaveLength(1);
  expect(uncited.map(({ id }) => id)).toEqual(['unused']);
});

test('counts a footnote’s citations where its definition stands', async () => {
  const { references } = await documentaryOf({
    'citations.json': books('note', 'text'),
    'sections/1-one.mdx': section('A word[^1].\n\n[^1]: A note [@note].\n\nMore text [@text].'),
  });
  expect(references.map(({ key }) => key)).toEqual(['note', 'text']);
});

test('takes keys that objects have already, and compares keys in NFC', async () => {
  const { references } = await documentaryOf({
    'citations.json': books('constructor', '__proto__', 'm\u00fcller'),
    'sections/1-one.mdx': section('One [@constructor], two [@__proto__], three [@mu\u0308ller].'),
  });
  expect(references.map(({ key }) => key)).toEqual(['constructor', '__proto__', 'm\u00fcller']);
});

test('counts two entries that declare to be one source once', async () => {
  const { references } = await documentaryOf({
    'citations.json': JSON.stringify([
      { id: 'a', type: 'book', title: 'A' },
      { id: 'b', type: 'book', title: 'A again', custom: { sameAs: 'a' } },
    ]),
    'sections/1-one.mdx': section('One [@a; @b].'),
  });
  expect(distinctSources(references)).toHaveLength(1);
  expect(references[0]?.sameSource.map(({ key }) => key)).toEqual(['b']);
});
