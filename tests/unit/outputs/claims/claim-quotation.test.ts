import { describe, expect, it } from 'vitest';
import { quoteClaim } from '../../../../src/outputs/claims/claim-quotation.ts';
import { sampleDocumentary, section } from '../sample-documentary.ts';

async function quotation(text: string) {
  const documentary = await sampleDocumentary({
    sections: { '10-tea.mdx': section('Tea', `<Claim id="a">${text}</Claim> [@first].`) },
    citations: [{ id: 'first', type: 'book', title: 'On [tea] & milk', URL: 'https://tea.example/a?b=c&d' }],
    claims: { a: { kind: 'denial', by: 'ann', date: '2020-01-02' } },
    parties: { ann: { name: 'Ann', kind: 'person' } },
  });
  const [claim] = documentary.claims;
  if (claim === undefined) throw new Error('The claim was not read.');
  return quoteClaim(documentary, claim);
}

describe('a claim to quote elsewhere', () => {
  it('is HTML with who makes it, when, its sources and the way back', async () => {
    const { html } = await quotation('Milk \\<b> first');
    expect(html).toBe(
      '<figure lang="en"><blockquote cite="https://tea.example/claims/a/"><p>Milk &#x3C;b> first</p></blockquote>' +
        '<figcaption><p>Denied by Ann, 2 January 2020. <cite><a href="https://tea.example/claims/a/">Tea and milk</a></cite></p>' +
        '<ol><li value="1"><a href="https://tea.example/a?b=c&#x26;d">On [tea] &#x26; milk</a></li></ol></figcaption></figure>',
    );
  });

  it('is Markdown', async () => {
    const { markdown } = await quotation('Milk first');
    expect(markdown).toContain(
      '> Milk first\n\nDenied by Ann, 2 January 2020. [Tea and milk](https://tea.example/claims/a/)',
    );
    expect(markdown).toContain('[1] [On \\[tea\\] & milk](https://tea.example/a?b=c\\&d)');
  });

  it('is wikitext in which nothing becomes markup', async () => {
    const { wikitext } = await quotation('Milk \\[\\[first]] and \\<ref>');
    expect(wikitext).toBe(
      '<blockquote><nowiki>Milk [[first]] and &lt;ref&gt;</nowiki></blockquote>\n' +
        'Denied by Ann, 2 January 2020.<ref name="first">[https://tea.example/a?b=c&d <nowiki>On [tea] &amp; milk</nowiki>]</ref>' +
        ' [https://tea.example/claims/a/ Tea and milk]',
    );
  });
});
