import { describe, expect, it } from 'vitest';
import { coins } from '../../../src/outputs/bibliography/coins.ts';
import { atomFeed } from '../../../src/outputs/feed/atom-feed.ts';
import { llmsText } from '../../../src/outputs/feed/llms-text.ts';
import { webManifest } from '../../../src/outputs/feed/web-manifest.ts';
import { citeClaim, citeDocumentary } from '../../../src/outputs/metadata/cite-this.ts';
import { claimJsonLd, sectionJsonLd, siteJsonLd } from '../../../src/outputs/metadata/json-ld.ts';
import { metaTags } from '../../../src/outputs/metadata/meta-tags.ts';
import { sectionMarkdown } from '../../../src/outputs/text/plain-section.ts';
import { hostileDocumentary, sampleDocumentary, section } from './sample-documentary.ts';

describe('JSON-LD', () => {
  it('names the claim, who made it, when and where it appeared, and gives no verdict', async () => {
    const documentary = await sampleDocumentary({
      sections: { '10-tea.mdx': section('Tea', '<Claim id="a">Milk first</Claim> [@first].') },
      claims: { a: { kind: 'allegation', by: ['ann'], date: '2020-01' } },
      parties: { ann: { name: 'Ann', kind: 'agency' } },
    });
    const [claim] = documentary.claims;
    if (claim === undefined) throw new Error('no claim');
    const data: unknown = JSON.parse(claimJsonLd(documentary, claim));
    expect(data).toMatchObject({
      '@type': 'Claim',
      text: 'Milk first',
      datePublished: '2020-01',
      author: [{ '@type': 'GovernmentOrganization', name: 'Ann' }],
      appearance: [{ name: 'On tea' }],
    });
    expect(JSON.stringify(data)).not.toMatch(/ClaimReview|reviewRating/);
  });

  it('cannot leave its script element, whatever the fields hold', async () => {
    const documentary = await hostileDocumentary();
    const [claim] = documentary.claims;
    const [first] = documentary.sections;
    if (claim === undefined || first === undefined) throw new Error('no claim');
    for (const text of [
      siteJsonLd(documentary),
      sectionJsonLd(documentary, first),
      claimJsonLd(documentary, claim),
    ]) {
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(text).not.toContain('javascript:');
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    }
  });
});

describe('COinS', () => {
  it('tells Zotero the type, title, names, date and address', async () => {
    const documentary = await sampleDocumentary({
      citations: [
        {
          id: 'first',
          type: 'article-newspaper',
          title: 'A & <i>b</i>',
          'container-title': 'Times',
          URL: 'https://t.example/?a=1&b=2',
          author: [{ literal: 'Tea Staff' }, { family: 'Lee', given: 'Ann' }],
          issued: { 'date-parts': [[2019, 5, 2]] },
        },
      ],
    });
    const pairs = [...new URLSearchParams(coins(documentary.references[0] ?? never()))];
    expect(pairs).toContainEqual(['rft.type', 'newspaperArticle']);
    expect(pairs).toContainEqual(['rft.title', 'A & b']);
    expect(pairs.filter(([key]) => key === 'rft.au').map(([, name]) => name)).toEqual([
      'Tea Staff,',
      'Lee, Ann',
    ]);
    expect(pairs).toContainEqual(['rft.date', '2019-05-02']);
    expect(pairs).toContainEqual(['rft_id', 'https://t.example/?a=1&b=2']);
  });

  it('carry no address that would run, and no mark-up', async () => {
    for (const reference of (await hostileDocumentary()).references) {
      expect(coins(reference)).not.toMatch(/[<>"\s]|javascript/);
    }
  });
});

describe('the feed', () => {
  it('has the edition as its entry where no change is recorded', async () => {
    const feed = atomFeed(await sampleDocumentary());
    expect(feed).toContain('<updated>2020-05-01T00:00:00Z</updated>');
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed).toContain('<id>https://tea.example/#edition-2020-05</id>');
  });

  it('keeps the ids of changes when another is added on the same day', async () => {
    const older = [{ date: '2020-05-01', change: 'One' }];
    const idOf = (feed: string) => /One<\/title><id>([^<]+)/.exec(feed)?.[1];
    const before = idOf(atomFeed(await sampleDocumentary({ changes: older })));
    const added = { date: '2020-05-01', change: 'Two' };
    expect(before).toContain('changes/#2020-05-01-');
    expect(idOf(atomFeed(await sampleDocumentary({ changes: [added, ...older] })))).toBe(before);
    expect(idOf(atomFeed(await sampleDocumentary({ changes: [...older, added] })))).toBe(before);
  });

  it('says of every claim that a change touched who makes it', async () => {
    const documentary = await sampleDocumentary({
      sections: { '10-tea.mdx': section('Tea', '<Claim id="warm">milk goes in first</Claim> [@first].') },
      claims: { warm: { kind: 'allegation', by: ['ann'] } },
      parties: { ann: { name: 'Ann', kind: 'person' } },
      changes: [{ date: '2020-05-01', change: 'A slip was fixed.', claims: ['warm'] }],
    });
    expect(atomFeed(documentary)).toContain('A slip was fixed.\n– Ann: milk goes in first<');
  });

  it('is text only, whatever the fields hold', async () => {
    const feed = atomFeed(await hostileDocumentary());
    expect(feed).not.toMatch(/<script|\]\]>|\p{Cc}(?<!\n)/u);
    expect(feed).toContain('&#x3C;script>');
  });
});

describe('a section as Markdown', () => {
  it('has marks as numbers, claims as text and its references listed', async () => {
    const prose =
      'See <Claim id="a">milk *first*</Claim> [see @first, p. 3; @other]. {/* note */}\n\n<figure>\n  <figcaption>Cup [@first]</figcaption>\n</figure>';
    const documentary = await sampleDocumentary({
      sections: { '10-tea.mdx': section('Tea', prose) },
      citations: [
        { id: 'first', type: 'book', title: 'On tea', URL: 'https://t.example/' },
        { id: 'other', type: 'book', title: 'More' },
      ],
    });
    const text = sectionMarkdown(documentary, documentary.sections[0] ?? never());
    expect(text).toMatch(/^# Tea\n/);
    expect(text).toContain('See milk *first* see [1], p. 3; [2].');
    expect(text).toContain('Cup [1]');
    expect(text).toContain('[1] On tea <https://t.example/>');
    expect(text).not.toMatch(/\[@|<Claim|note/);
  });

  it('carries no mark-up and no address that would run', async () => {
    const documentary = await hostileDocumentary();
    const text = sectionMarkdown(documentary, documentary.sections[0] ?? never());
    expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)<(?:script|b>)|javascript:/);
  });
});

describe('llms.txt', () => {
  it('lists sections and data, and claims only where there are any', async () => {
    expect(llmsText(await sampleDocumentary())).toContain('- [Tea](https://tea.example/tea.md): A summary');
    expect(llmsText(await sampleDocumentary())).not.toContain('claims');
    expect(llmsText(await hostileDocumentary())).toContain('data/claims.csv');
  });
});

describe('how to cite', () => {
  it('names the edition and the version', async () => {
    const cite = citeDocumentary(await sampleDocumentary({ settings: { version: '2.1' } }));
    expect(cite.text).toBe('Tea and milk. Edition of May 2020. Version 2.1. https://tea.example/');
    expect(cite.bibtex).toContain('year = {2020},\n  month = may');
    expect(JSON.parse(cite.cslJson)).toMatchObject([
      { version: '2.1', issued: { 'date-parts': [[2020, 5]] } },
    ]);
    expect(cite.ris).toContain('UR  - https://tea.example/');
  });

  it('leads to the claim as part of the documentary', async () => {
    const documentary = await hostileDocumentary();
    const cite = citeClaim(documentary, documentary.claims[0] ?? never());
    expect(cite.ris).toContain('UR  - https://tea.example/claims/hot/');
    expect(cite.bibtex.match(/^@/gm)).toHaveLength(1);
  });
});

describe('the head of a page', () => {
  it('describes the documentary, or a page of it', async () => {
    const documentary = await sampleDocumentary();
    expect(metaTags(documentary)).toContainEqual({ name: 'citation_title', content: 'Tea and milk' });
    expect(metaTags(documentary, { title: 'Tea', description: 'Its own', address: '/tea/' })).toEqual(
      expect.arrayContaining([
        { name: 'DC.identifier', content: 'https://tea.example/tea/' },
        { name: 'DC.description', content: 'Its own' },
        { name: 'DC.relation.ispartof', content: 'Tea and milk' },
      ]),
    );
  });

  it('says nothing twice on the page of a claim, of which there may be thousands', async () => {
    const page = { title: 'Tea', description: 'Its own', address: '/claims/tea/', isMinor: true };
    const names = metaTags(await sampleDocumentary(), page).map(({ name }) => name);
    expect(names).toContain('citation_title');
    expect(names.filter((name) => name.startsWith('DC.'))).toEqual([]);
  });

  it('has a manifest that begins at the base', async () => {
    expect(JSON.parse(webManifest(await sampleDocumentary({ base: '/t/' })))).toMatchObject({
      start_url: '/t/',
      name: 'Tea and milk',
    });
  });
});

function never(): never {
  throw new Error('The sample lacks what the test needs');
}
