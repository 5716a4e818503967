import { describe, expect, it } from 'vitest';
import { hasWeakSpots, weakSpots } from '../../../../../src/core/model/claims/weak-spots.ts';
import { sampleDocumentary, section } from '../../../outputs/sample-documentary.ts';

const url = 'https://paper.example/1';
const citations = [
  { id: 'paper', type: 'article-newspaper', title: 'Report', 'container-title': 'The Paper', URL: url },
  { id: 'again', type: 'article-newspaper', title: 'Report again', URL: url, custom: { sameAs: 'paper' } },
  { id: 'own', type: 'webpage', title: 'Statement', publisher: 'ACME', URL: 'https://acme.example/' },
  { id: 'lost', type: 'book', title: 'No address', publisher: 'A publisher' },
];
const parties = {
  acme: { name: 'Acme', kind: 'company' },
  boss: { name: 'Boss', kind: 'person', of: 'acme' },
  paper: { name: 'The Paper', kind: 'media' },
  critic: { name: 'Critic', kind: 'person' },
};
const prose = [
  '<Claim id="accused">Acme cheats</Claim> [@paper; @again].',
  '<Claim id="denied">Acme lies</Claim> [@paper; @lost].',
  '<Claim id="denial">Acme does not lie</Claim> [@own].',
  '<Claim id="told">Acme is large</Claim> [@paper].',
].join(' ');
const claims = {
  accused: { kind: 'allegation', by: ['critic'], about: ['acme'], date: '2019' },
  denied: { kind: 'allegation', by: ['critic'], about: ['acme'], date: '2019' },
  denial: { kind: 'denial', by: ['boss'], about: ['critic'], disputes: ['denied'] },
  told: { kind: 'fact', by: ['paper'], about: ['acme'], date: '2019' },
};

const sample = () =>
  sampleDocumentary({ sections: { '10-tea.mdx': section('Tea', prose) }, citations, claims, parties });
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('the weak spots', () => {
  it('count two references of one source once', async () => {
    expect(ids(weakSpots(await sample()).singleSource)).toEqual(['accused', 'denial', 'told']);
  });

  it('tell a party’s own word from what a medium says in its own voice', async () => {
    const { partySources, ownVoice } = weakSpots(await sample());
    expect([ids(partySources), ids(ownVoice)]).toEqual([['denial'], ['told']]);
  });

  it('name the allegations that nothing disputes, undated claims and references without an address', async () => {
    const spots = weakSpots(await sample());
    expect(ids(spots.unanswered)).toEqual(['accused']);
    expect(spots.answeredByOthers).toEqual([]);
    expect(ids(spots.undated)).toEqual(['denial']);
    expect(spots.withoutAddress.map(({ key }) => key)).toEqual(['lost']);
  });

  it('have no page without a register of claims', async () => {
    expect(hasWeakSpots(await sampleDocumentary())).toBe(false);
    expect(hasWeakSpots(await sample())).toBe(true);
  });
});
