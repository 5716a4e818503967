import { describe, expect, it } from 'vitest';
import { timelineOf, undatedEvents } from '../../../../../src/core/model/timeline/timeline.ts';
import { timelineWords } from '../../../../../src/core/model/timeline/timeline-words.ts';
import { datedClaims, sampleClaim } from '../claims/sample-claims.ts';

describe('the timeline', () => {
  it('puts what is known less exactly before the rest of its year or month', () => {
    const { years } = timelineOf(datedClaims(['2019-03-05', '2019', '2018-12-31', '2019-03', '2019-01-07']));
    expect(years.map(({ date }) => date)).toEqual(['2018', '2019']);
    expect(years[1]?.months.map(({ date }) => date)).toEqual(['2019', '2019-01', '2019-03']);
    expect(years[1]?.months[2]?.days.map(({ date }) => date)).toEqual(['2019-03', '2019-03-05']);
  });

  it('keeps the order of the account within a date', () => {
    const { years } = timelineOf(datedClaims(['2019-03-05', '2019-01', '2019-03-05']));
    expect(years[0]?.months[1]?.days[0]?.claims.map(({ place }) => place)).toEqual([1, 3]);
  });

  it('counts years and months and keeps the undated apart', () => {
    const timeline = timelineOf(datedClaims(['1600-02-17', undefined, '2019-03', '2019-03-01', undefined]));
    expect(timeline).toMatchObject({ dated: 3, years: [{ count: 1 }, { count: 2, months: [{ count: 2 }] }] });
    expect(timeline.undated.map(({ place }) => place)).toEqual([2, 5]);
  });

  it('keeps what only a report dates apart, in the order of the reports', () => {
    const claims = [
      sampleClaim({ place: 1, kind: 'measure', reported: '2019-05' }),
      sampleClaim({ place: 2, reported: '2018' }),
      sampleClaim({ place: 3, date: '2017', kind: 'measure' }),
      sampleClaim({ place: 4, kind: 'law' }),
    ];
    const timeline = timelineOf(claims);
    expect(timeline.reported.map(({ place }) => place)).toEqual([2, 1]);
    expect(timeline.undated.map(({ place }) => place)).toEqual([4]);
    expect(undatedEvents(timeline).map(({ place }) => place)).toEqual([1, 4]);
  });

  it('has no years where nothing is dated', () => {
    expect(timelineOf(datedClaims([undefined])).years).toEqual([]);
  });
});

describe('the words of the timeline', () => {
  it('names days and months without the year', () => {
    const english = timelineWords('en');
    expect(english.day('1600-02-29')).toBe('29 February');
    expect([english.month('2019-03'), english.shortMonth('2019-03')]).toEqual(['March', 'Mar']);
  });

  it('shortens months to a letter where the language has long short names', () => {
    expect(timelineWords('de').shortMonth('2019-01')).toMatch(/^Jan|^J/);
    expect([...timelineWords('ar').shortMonth('2019-08')].length).toBeLessThanOrEqual(4);
  });
});
