import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { numberFragments } from '../../../src/search/build/number-fragments.ts';

test('makes a table of which a record takes less than two and a half bytes', () => {
  const records = Array.from({ length: 5000 }, (_, index) => ({
    name: `en_${(0x1000000 + index * 7919).toString(16)}`,
    words: 50 + ((index * index) % 7),
  }));
  // As Pagefind has it: a list of the name, the number of words and an empty text.
  const table = records
    .map(({ name, words }) => `\x83\x6a${name}\x18${String.fromCharCode(words)}\x60`)
    .join('');
  const files = numberFragments([
    { path: 'pagefind.en_1.pf_meta', content: gzipSync(Buffer.from(table, 'latin1')) },
    ...records.map(({ name }) => ({ path: `fragment/${name}.pf_fragment`, content: Buffer.from(name) })),
  ]);
  const size = files.find(({ path }) => path.endsWith('.pf_meta'))?.content.length ?? Number.NaN;
  expect(size / records.length).toBeLessThan(2.5);
});
