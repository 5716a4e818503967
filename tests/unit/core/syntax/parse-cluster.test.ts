import { describe, expect, it } from 'vitest';
import { looksLikeCluster, parseCluster } from '../../../../src/core/syntax/parse-cluster.ts';

const keysIn = (text: string) => parseCluster(text).items.map(({ key }) => key);

describe('a cluster', () => {
  it.each([
    ['@a', ['a']],
    ['@a; @b', ['a', 'b']],
    ['see @a, pp. 33-35; also -@b', ['a', 'b']],
    ['@fung2019.', ['fung2019']],
    ['@doi:10.1000/182', ['doi:10.1000/182']],
    ['@\\{odd;key with\\}', []],
    ['@\\{https://example.org/?a=b;c\\}', ['https://example.org/?a=b;c']],
    ['@constructor; @__proto__', ['constructor', '__proto__']],
    ['@日本2019', ['日本2019']],
  ])('%s holds the keys %j', (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });

  it('keeps what is before and after a key as typed', () => {
    const [first] = parseCluster('see *also* @a, pp. 33-35').items;
    expect(first).toMatchObject({ prefix: 'see *also* ', suffix: ', pp. 33-35', start: 12, end: 13 });
  });

  it.each([
    ['', 'empty-item', 0],
    ['@a;', 'empty-item', 3],
    ['@ a', 'no-key', 0],
    ['@a @b', 'two-keys', 3],
    ['@{a}', 'raw-brace', 0],
    ['@\\{a b\\}', 'bad-key', 3],
  ])('%j has the problem %s at %i', (text, kind, start) => {
    expect(parseCluster(text).problems).toMatchObject([{ kind, start }]);
  });

  it('is not opened by an address, an escaped sign or a word', () => {
    expect(['me@example.org', '\\@a', 'a word', 'x'].filter(looksLikeCluster)).toEqual([]);
  });
});
