import { describe, expect, it } from 'vitest';
import { claimsOverTime } from '../../../../../src/core/model/timeline/claims-over-time.ts';
import { timelineOf } from '../../../../../src/core/model/timeline/timeline.ts';
import { datedClaims } from '../claims/sample-claims.ts';

const panels = (dates: readonly (string | undefined)[], edition = '2030') =>
  claimsOverTime(timelineOf(datedClaims(dates)), edition);
const repeat = (date: string, times: number) => Array.from({ length: times }, () => date);

describe('the density of claims over time', () => {
  it('shows every year of a short span, empty ones too', () => {
    const [whole, ...others] = panels(['2007', '2009-05', '2009-06-01']);
    expect(whole).toMatchObject({ step: 1, highest: 2 });
    expect(whole?.bars.map(({ first, count }) => [first, count])).toEqual([
      ['2007', 1],
      ['2008', 0],
      ['2009', 2],
    ]);
    expect(others).toEqual([]);
  });

  it('shows a busy year by months as well', () => {
    const [whole, months] = panels(['2007', '2019', ...repeat('2019-03-05', 8)]);
    expect(whole?.bars).toHaveLength(13);
    expect(months).toMatchObject({ year: '2019', highest: 8, inexact: 1 });
    expect(months?.bars[2]).toEqual({ first: '2019-03', last: '2019-03', count: 8, target: '2019-03' });
  });

  it('shows no month after the date to which the account is current', () => {
    expect(panels(repeat('2019-03', 8), '2019-06')[0]?.bars).toHaveLength(6);
    expect(panels(repeat('2019-03', 8), '2019')[0]?.bars).toHaveLength(12);
    expect(panels(repeat('2018-03', 8), '2019-06')[0]?.bars).toHaveLength(12);
  });

  it('still shows a claim that is dated after it', () => {
    expect(panels(['2019-08', '2019-01'], '2019-06')[0]?.bars.at(-1)).toMatchObject({
      first: '2019-08',
      count: 1,
    });
  });

  it('shows a single year by months only, and as one bar where no month is known', () => {
    expect(panels(['2019-01', '2019-02']).map(({ year }) => year)).toEqual(['2019']);
    expect(panels(['2019', '2019']).map(({ bars }) => bars.length)).toEqual([1]);
  });

  it('groups the years of four centuries and leads to the first year that has claims', () => {
    const [whole] = panels(['1600-02-17', '1849', ...repeat('2019-03-05', 80)]);
    expect(whole?.bars.length).toBeLessThanOrEqual(16);
    expect(whole?.bars[0]).toMatchObject({ first: '1600', last: '1649', count: 1, target: '1600' });
    expect(whole?.bars.find(({ target }) => target === '1849')).toMatchObject({
      first: '1800',
      last: '1849',
    });
  });

  it('keeps every dated claim, whatever the span', () => {
    for (const first of ['0001', '0999', '1600', '1990', '2018']) {
      const [whole] = panels([first, '1999-01', '2019-05', '2019']);
      expect(whole?.bars.reduce((sum, { count }) => sum + count, 0)).toBe(4);
      expect(whole?.bars.length).toBeLessThanOrEqual(16);
    }
  });

  it('takes 10,000 claims and shows at most four years by months', () => {
    const dates = Array.from(
      { length: 10_000 },
      (_, index) => `${2016 + (index % 4)}-0${1 + (index % 9)}-11`,
    );
    const drawn = panels(dates);
    expect(drawn.map(({ year }) => year)).toEqual([undefined, '2016', '2017', '2018', '2019']);
  });

  it('shows nothing where nothing is dated', () => {
    expect(panels([undefined])).toEqual([]);
  });
});
