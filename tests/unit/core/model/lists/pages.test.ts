import { describe, expect, it } from 'vitest';
import { inPages, listPaths, pageAddress } from '../../../../../src/core/model/lists/pages.ts';

const size = () => 100_000;

describe('a list in pages', () => {
  it('has one page where it is short, even with nothing in it', () => {
    expect(inPages([1, 2, 3], size)).toEqual([[1, 2, 3]]);
    expect(inPages([], size)).toEqual([[]]);
  });

  it('has every entry once, in order, and gives one that is too long a page of its own', () => {
    const pages = inPages([1, 2, 3, 4, 5], (entry) => (entry === 5 ? 900_000 : 100_000));
    expect(pages).toEqual([[1, 2, 3], [4], [5]]);
  });

  it('keeps the first page at the address of the list', () => {
    expect([1, 2].map((number) => pageAddress('/claims/', number))).toEqual(['/claims/', '/claims/2/']);
    expect(listPaths([['a'], ['b']]).map(({ params }) => params.index)).toEqual([undefined, '2']);
  });
});
