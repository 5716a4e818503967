import { describe, expect, it } from 'vitest';
import { buildDocumentary } from '../../../../../src/core/model/build-documentary.ts';
import { numberIn } from '../../../../../src/core/model/views/chart-table.ts';
import { viewLinks } from '../../../../../src/core/model/views/view-links.ts';
import { readContent } from '../../../../../src/core/read/read-content.ts';
import { facetNames } from '../../../../../src/core/syntax/facet-names.ts';
import { claimFilters, type ViewName } from '../../../../../src/core/syntax/views.ts';
import { linesInSection, validFiles, writeFolder } from '../../../content-folder.ts';

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

  it.each([
    ['kind="denail"', '`kind` is "denail", which the account does not have → Did you mean `denial`?'],
    ['party="harison"', '→ Did you mean `harrison`?'],
    ['by="bord"', '→ Did you mean `board`?'],
    ['about="boardd"', '→ Did you mean `board`?'],
    ['country="GR"', '→ Did you mean `GB`?'],
    ['year="1764"', '→ Did you mean `1763`?'],
    ['section="origin"', '→ Did you mean `origins`?'],
    ['disputed="yess"', '→ Did you mean `yes`?'],
    ['disputed', '`disputed` has no value → Write disputed="yes", or take it out.'],
    ['place="GB"', '`<ClaimList>` takes no `place`'],
  ])('is refused with %s, and says what the account has', async (attribute, expected) => {
    expect(await reported(`<ClaimList ${attribute} />`)).toEqual([expect.stringContaining(expected)]);
  });
});

it('narrows a view by every facet that the pages have', async () => {
  const offered = new Set<string>(claimFilters);
  expect(facetNames.filter((name) => name !== 'type' && !offered.has(name))).toEqual([]);
  const all =
    '<ClaimList kind="denial, allegation" party="harrison" by="harrison" about="board" country="GB" year="1763" section="origins" disputed="yes" />';
  expect(await reported(all)).toEqual([]);
});

describe('the links of a view', () => {
  const hrefs = (name: ViewName, attributes: Record<string, string>) => {
    const documentary = buildDocumentary(readContent(writeFolder(validFiles)), '/');
    return documentary && viewLinks(documentary, name, (each) => attributes[each]).map(({ href }) => href);
  };

  it.each<[ViewName, Record<string, string>, string[]]>([
    ['ClaimList', {}, ['/claims/']],
    [
      'ClaimList',
      { kind: 'denial, allegation', by: 'board', year: '1763', disputed: 'yes' },
      ['/claims/?kind=denial&kind=allegation&year=1763&disputed=yes&party=board'],
    ],
    // The register shows one country at a time.
    ['ClaimList', { country: 'GB FR', about: 'board' }, ['/claims/?party=board']],
    ['Timeline', { section: 'origins' }, ['/claims/?section=origins&sort=oldest', '/timeline/']],
    ['Timeline', {}, ['/timeline/']],
    ['Exchange', { claim: 'clock-fails' }, ['/exchanges/#thread-1-clock-fails']],
    ['PositionMap', {}, ['/positions/']],
  ])('of %s with %j lead to %j', (name, attributes, expected) => {
    expect(hrefs(name, attributes)).toEqual(expected);
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
