import { describe, expect, it } from 'vitest';
import { numberIn } from '../../../../../src/core/model/views/chart-table.ts';
import { linesInSection } from '../../../content-folder.ts';

const reported = async (body: string) =>
  (await linesInSection(body))
    .filter((line) => line.includes(' component-attribute: '))
    .map((line) => line.replace('sections/30-extra.mdx:', ''));

describe('a view in a section', () => {
  it('is refused where it names what the account does not have', async () => {
    expect(await reported('<ClaimList kind="denail" />')).toEqual([
      expect.stringContaining('`kind` is "denail", which the account does not have → Did you mean `denial`?'),
    ]);
    expect(await reported('<Exchange claim="no-such-claim" />')).toEqual([
      expect.stringContaining('`claim` is "no-such-claim", which the account does not have'),
    ]);
  });
});

describe('a chart', () => {
  it('is refused without a table, and with words for numbers', async () => {
    expect(await reported('<Chart>\n\nWords.\n\n</Chart>')).toEqual([
      expect.stringContaining('`<Chart>` holds no table'),
    ]);
    expect(await reported('<Chart>\n\n| a | b |\n| - | - |\n| x | many |\n\n</Chart>')).toEqual([
      expect.stringContaining('"many" in the row "x" of `<Chart>` is no number'),
    ]);
  });

  it.each([
    ['1,200 km', 'en', 1200],
    ['1.200,5', 'de', 1200.5],
    ['−3.5 %', 'en', -3.5],
    ['1\u202f200,5', 'fr', 1200.5],
    ['none', 'en', undefined],
  ])('reads %s in the notation of %s', (written, language, number) => {
    expect(numberIn(written, language)).toBe(number);
  });
});
