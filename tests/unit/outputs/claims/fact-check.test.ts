import { describe, expect, it } from 'vitest';
import { claimsSheet } from '../../../../src/cli/claims/sheet.ts';
import { factCheckCsv } from '../../../../src/outputs/claims/fact-check.ts';
import { reportAddress } from '../../../../src/outputs/claims/report-problem.ts';
import { sampleDocumentary, section } from '../sample-documentary.ts';

const sample = (settings: Record<string, unknown> = {}) =>
  sampleDocumentary({
    settings,
    sections: {
      '10-tea.mdx': section(
        'Tea',
        '<Claim id="a">Milk first, & always</Claim> [@one; @two, p. 7]. <Claim id="b">Tea first</Claim> [@two].',
      ),
    },
    citations: [
      {
        id: 'one',
        type: 'webpage',
        title: 'One',
        URL: 'https://one.example/',
        issued: { 'date-parts': [[2019]] },
      },
      { id: 'two', type: 'book', title: '=Two' },
    ],
    claims: {
      a: {
        kind: 'allegation',
        by: 'ann',
        evidence: { source: 'one', locator: 'paragraph 2', quote: 'milk comes first' },
        checked: { by: 'B. C.', date: '2020-06-20' },
      },
      b: { kind: 'denial', by: 'ann', date: '2020-01' },
    },
    parties: { ann: { name: 'Ann', kind: 'person' } },
  });

describe('the fact-checker’s sheet', () => {
  it('has one row for each claim and source, with the passage and who compared it', async () => {
    const lines = factCheckCsv(await sample()).split('\r\n');
    expect(lines).toEqual([
      'claim,text,who,when,url,source,source_key,source_text,passage,locator,address,archive,checked_by,checked_on',
      'a,"Milk first, & always",Alleged by Ann,reported 2019,https://tea.example/claims/a/,1,one,One,milk comes first,paragraph 2,https://one.example/#:~:text=milk%20comes%20first,https://web.archive.org/web/2019/https://one.example/,B. C.,2020-06-20',
      `a,"Milk first, & always",Alleged by Ann,reported 2019,https://tea.example/claims/a/,2,two,'=Two,,p. 7,,,B. C.,2020-06-20`,
      `b,Tea first,Denied by Ann,January 2020,https://tea.example/claims/b/,2,two,'=Two,,,,,,`,
      '',
    ]);
  });

  it('can be of those claims alone that nobody compared', async () => {
    const lines = claimsSheet(await sample(), true)
      .trimEnd()
      .split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['b']);
  });
});

describe('a problem with a claim', () => {
  const addressWith = async (settings: Record<string, unknown>) => {
    const documentary = await sample(settings);
    const [claim] = documentary.claims;
    return claim && reportAddress(documentary, claim);
  };

  it.each([
    ['https://github.com/us/tea', 'https://github.com/us/tea/issues/new', 'title', 'body'],
    ['https://github.com/us/tea.git', 'https://github.com/us/tea/issues/new', 'title', 'body'],
    [
      'https://gitlab.com/us/tea/',
      'https://gitlab.com/us/tea/-/issues/new',
      'issue[title]',
      'issue[description]',
    ],
    ['https://codeberg.org/us/tea', 'https://codeberg.org/us/tea/issues/new', 'title', 'body'],
  ])('is reported at %s as an issue that is filled in', async (repository, page, title, body) => {
    const address = new URL((await addressWith({ repository })) ?? '');
    expect(address.origin + address.pathname).toBe(page);
    expect(address.searchParams.get(title)).toBe('Problem with a claim: Milk first, & always');
    expect(address.searchParams.get(body)).toContain(
      'Alleged by Ann, reported 2019\nhttps://tea.example/claims/a/',
    );
  });

  it('is reported by mail where no repository takes issues', async () => {
    const mail = await addressWith({ repository: 'https://git.example/tea', contact: 'us@tea.example' });
    expect(mail).toMatch(/^mailto:us@tea.example\?subject=Problem%20with%20a%20claim%3A%20Milk/);
    expect(mail).toContain('%0D%0Ahttps%3A%2F%2Ftea.example%2Fclaims%2Fa%2F');
  });

  it('is reported nowhere without either', async () => {
    expect(await addressWith({})).toBeUndefined();
  });
});
