import { describe, expect, it } from 'vitest';
import { partyKindAddress, partyListPages } from '../../../../../src/core/model/lists/party-list-pages.ts';
import { termAddress, termPages } from '../../../../../src/core/model/lists/term-pages.ts';
import { renderProse } from '../../../../../src/core/render/render-prose.ts';
import { glossaryPages } from '../../../../../src/search/build/records/glossary-page.ts';
import { documentaryOf, section } from '../../../documentary-of.ts';

const numbered = (count: number, line: (number: string) => string) =>
  Array.from({ length: count }, (_, index) => line(String(index).padStart(4, '0'))).join('\n');

describe('a long glossary', () => {
  const long = documentaryOf({
    'terms.yaml': numbered(1000, (n) => `term ${n}: ${'What it means. '.repeat(40)}`),
    'sections/1-a.mdx': section('The <Term>term 0999</Term> after the <Term>term 0000</Term>.'),
  });

  it('has every term on one page, in order, and links lead to that page', async () => {
    const model = await long;
    const pages = termPages(model);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat().map(({ name }) => name)).toEqual([...model.terms.keys()].sort());
    expect(termAddress(model, 'term 0000')).toBe('/terms/#term-term-0000');
    const last = `/terms/${pages.length}/#term-term-0999`;
    expect(termAddress(model, 'term 0999')).toBe(last);
    const [first] = model.sections;
    expect(first && renderProse(model, first, { kind: 'section' })).toContain(`href="${last}"`);
  });

  it('is found by the search on the page that has the term', async () => {
    const model = await long;
    const pages = glossaryPages(model);
    expect(pages.map(({ url }) => url).slice(0, 2)).toEqual(['/terms/', '/terms/2/']);
    expect(pages).toHaveLength(termPages(model).length);
    expect(new Set(pages.map(({ order }) => order.place)).size).toBe(pages.length);
  });
});

describe('a long list of parties', () => {
  it('has every party once, by kind, and a kind leads to the page where it begins', async () => {
    const model = await documentaryOf({
      'parties.yaml': numbered(
        1200,
        (n) => `p${n}: { name: Party ${n}, kind: ${+n < 1100 ? 'person' : 'state'} }`,
      ),
      'sections/1-a.mdx': section('Words.'),
    });
    const pages = partyListPages(model);
    expect(pages.length).toBeGreaterThan(2);
    const all = pages.flatMap((groups) => groups.flatMap(({ parties }) => parties.map(({ id }) => id)));
    expect(all.toSorted()).toEqual([...model.parties.map(({ id }) => id)].sort());
    for (const kind of model.partyKinds.filter(({ id }) => ['person', 'state'].includes(id))) {
      const page = pages.findIndex((groups) => groups.some((group) => group.kind.id === kind.id)) + 1;
      expect(partyKindAddress(model, kind)).toBe(`/parties/${page === 1 ? '' : `${page}/`}#${kind.id}`);
    }
  });
});
