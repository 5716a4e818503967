import { describe, expect, it } from 'vitest';
import { hasPartyPage, partyGroups } from '../../../../src/core/model/parties/parties.ts';
import { disputesOf } from '../../../../src/core/model/parties/party-disputes.ts';
import { sampleDocumentary, section } from '../../outputs/sample-documentary.ts';
import { dispute, sampleClaim, sampleParty } from './claims/sample-claims.ts';

describe('the parties', () => {
  it('stand by kind, then by name as the language sorts it', async () => {
    const documentary = await sampleDocumentary({
      settings: { language: 'sv' },
      sections: { '10-tea.mdx': section('Tea', 'It is drunk [@first].') },
      parties: {
        b: { name: 'Österlund', kind: 'person' },
        a: { name: 'Zorn', kind: 'person' },
        c: { name: 'Post', kind: 'media' },
        d: { name: 'Company', kind: 'company' },
      },
    });
    expect(
      partyGroups(documentary).map(({ kind, parties }) => [kind.id, parties.map(({ id }) => id)]),
    ).toEqual([
      ['person', ['a', 'b']],
      ['company', ['d']],
      ['media', ['c']],
    ]);
  });

  it('have a page where there is anything to say', () => {
    expect(hasPartyPage(sampleParty('silent'))).toBe(false);
    expect(hasPartyPage(sampleParty('whole', { members: [sampleParty('member')] }))).toBe(true);
    expect(hasPartyPage(sampleParty('accused', { claimsAbout: [sampleClaim()] }))).toBe(true);
  });
});

describe('the disputes of a party', () => {
  it('are shown in both directions, by opponent, most exchanges first', () => {
    const [ann, ben, cem] = ['ann', 'ben', 'cem'].map((id) => sampleParty(id));
    if (!ann || !ben || !cem) throw new Error('no parties');
    const by = (party: typeof ann, place: number) => {
      const claim = sampleClaim({ place, by: [party] });
      party.claims.push(claim);
      return claim;
    };
    const [first, second, third, fourth] = [by(ann, 1), by(cem, 2), by(ben, 3), by(ann, 4)];
    dispute(third, first);
    dispute(fourth, third);
    dispute(first, second);
    const [withBen, withCem] = disputesOf(ann);
    expect(withBen).toEqual({
      opponent: ben,
      disputes: [{ claim: fourth, disputes: third }],
      disputedBy: [{ claim: third, disputes: first }],
    });
    expect(withCem?.opponent).toBe(cem);
    expect(disputesOf(cem).map(({ opponent, disputedBy }) => [opponent.id, disputedBy.length])).toEqual([
      ['ann', 1],
    ]);
  });

  it('are none with itself', () => {
    const ann = sampleParty('ann');
    const [first, second] = [1, 2].map((place) => sampleClaim({ place, by: [ann] }));
    if (!first || !second) throw new Error('no claims');
    ann.claims.push(first, second);
    dispute(second, first);
    expect(disputesOf(ann)).toEqual([]);
  });
});
