import { describe, expect, it } from 'vitest';
import { changePages } from '../../../../../src/core/model/lists/change-pages.ts';
import { partyPages } from '../../../../../src/core/model/lists/party-pages.ts';
import { dispute, sampleClaim, sampleParty } from '../claims/sample-claims.ts';

describe("a party's page", () => {
  it('is one where nothing is said', () => {
    expect(partyPages(sampleParty('silent'))).toEqual([
      { claims: [], allegations: [], others: [], disputes: [] },
    ]);
  });

  it('is divided where much is said: every claim, allegation and exchange is on one page, in order', () => {
    const [ann, ben] = [sampleParty('ann'), sampleParty('ben')];
    for (let place = 0; place < 400; place++) {
      const claim = sampleClaim({ place, kind: 'denial', by: [ann] });
      const other = sampleClaim({ place: place + 1000, kind: 'allegation', by: [ben] });
      dispute(claim, other);
      ann.claims.push(claim);
      ann.claimsAbout.push(other);
    }
    const pages = partyPages(ann);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ claims }) => claims)).toEqual(ann.claims);
    expect(pages.flatMap(({ allegations }) => allegations)).toEqual(ann.claimsAbout);
    const disputes = pages.flatMap((page) => page.disputes);
    expect(new Set(disputes.map(({ opponent }) => opponent))).toEqual(new Set([ben]));
    expect(disputes.flatMap(({ exchanges }) => exchanges.map(({ claim }) => claim))).toEqual(ann.claims);
  });
});

describe('the list of changes', () => {
  it('is divided where it is long', () => {
    const change = { date: '2020-01-01', change: 'Words '.repeat(100), claims: [] };
    const pages = changePages(Array.from({ length: 1000 }, () => change));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat()).toHaveLength(1000);
  });
});
