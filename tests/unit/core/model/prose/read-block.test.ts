import type { Paragraph } from 'mdast';
import { expect, it } from 'vitest';
import { readBlock } from '../../../../../src/core/model/prose/read-block.ts';
import { parseProse } from '../../../../../src/core/syntax/parse-prose.ts';

const paragraph = (text: string) => parseProse(text).children[0] as Paragraph;

it('says where each claim of a block stands, however deep, and what follows it', () => {
  const { children } = paragraph(
    'So _<Claim id="a">one **two**</Claim>_ [@k] and <Claim id="b">three</Claim>.',
  );
  const { text, leaves, claims } = readBlock(children);
  const found = [...claims.values()].map(({ start, end, nextLeaf }) => [
    text.slice(start, end),
    leaves[nextLeaf]?.type,
  ]);
  expect(text).toBe('So one two  and three.');
  expect(found).toEqual([
    ['one two', 'text'],
    ['three', 'text'],
  ]);
});

it('walks a block once for all claims in it', () => {
  const { children } = paragraph('<Claim id="a">one</Claim>, <Claim id="b">two</Claim>.');
  expect(readBlock(children)).toBe(readBlock(children));
});
