import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { compactPath } from '../../../../src/components/position/map/compact-path.ts';
import { spreadLabels } from '../../../../src/components/position/map/map-labels.ts';
import { readAtlas } from '../../../../src/components/position/map/read-atlas.ts';
import { drawWorldMap } from '../../../../src/components/position/map/world-map.ts';
import type { Positions } from '../../../../src/core/model/documentary.ts';
import { isCountry } from '../../../../src/core/read/schemas/fields.ts';

const mapOf = (...codes: string[]) => drawWorldMap(positionsOf(codes), readAtlas);

function positionsOf(codes: readonly string[]): Positions {
  return {
    ranked: false,
    scale: ['bans', 'allows'].map((id) => ({ id, label: id, description: undefined })),
    parties: [],
    countries: codes.map((country, index) => ({
      country,
      position: index % 2 === 0 ? 'bans' : 'allows',
      since: undefined,
      summary: '',
      claims: [],
    })),
  };
}

describe('the world map', () => {
  it('draws a large country in its place, with its number on it', () => {
    const { labelled, insets } = mapOf('AU', 'US');
    expect(labelled.map(({ code, step, small }) => [code, step, small])).toEqual([
      ['AU', 1, false],
      ['US', 2, false],
    ]);
    const [australia, states] = labelled;
    expect(australia?.x).toBeGreaterThan(states?.x ?? Infinity);
    expect(australia?.y).toBeGreaterThan(states?.y ?? Infinity);
    expect(insets).toEqual([]);
  });

  it('gives small neighbours a detail, and one that lies alone a number beside it', () => {
    const { labelled, insets } = mapOf('DE', 'LU', 'CN', 'SG');
    expect(labelled.map(({ code }) => code)).toEqual(['CN', 'SG']);
    expect(labelled[1]).toMatchObject({ dot: true, small: true });
    expect(insets.map(({ letter, countries }) => [letter, countries.map(({ code }) => code)])).toEqual([
      ['A', ['DE', 'LU']],
    ]);
  });

  it('frames a detail within the map, also near the meridian at which it is cut', () => {
    for (const { frame } of [
      ...mapOf('JP', 'KR', 'TW', 'PH').insets,
      ...mapOf('FJ', 'VU', 'TO', 'WS').insets,
    ]) {
      expect(frame.x).toBeGreaterThanOrEqual(0);
      expect(frame.x + frame.width).toBeLessThanOrEqual(1600);
      expect(frame.width).toBeLessThan(500);
    }
  });

  it('draws every country that may be named, or says that it has no shape', () => {
    const codes = Object.keys(iso31661Alpha2ToNumeric).filter(isCountry);
    const { countries, missing, insets } = mapOf(...codes);
    expect(missing).toEqual(['AQ', 'BQ', 'BV', 'CC', 'CX', 'GF', 'GP', 'MQ', 'RE', 'SJ', 'TK', 'YT']);
    expect(countries.length + missing.length).toBe(codes.length);
    expect(insets.length).toBeGreaterThan(1);
  }, 30_000);

  it('stays small', () => {
    const { land, borders } = mapOf('AU');
    expect(land.length + borders.length).toBeLessThan(40_000);
  });
});

describe('a compact path', () => {
  it('writes steps instead of places and leaves out what goes nowhere', () => {
    expect(compactPath('M10,10L12,10L12,10L12,15ZM7,7L7,7ZM-1,-2L3,4')).toBe('M10 10l2 0 0 5zM-1 -2l4 6');
  });

  it('leaves an empty path empty', () => {
    expect(compactPath('')).toBe('');
  });
});

describe('labels', () => {
  it('part until none covers another, within the map', () => {
    const labels = Array.from({ length: 12 }, () => ({ x: 95, y: 50, labelX: 95, labelY: 50 }));
    spreadLabels(labels, { width: 200, height: 100, size: 10 });
    for (const [index, a] of labels.entries()) {
      expect(a.labelX).toBeLessThanOrEqual(195);
      for (const b of labels.slice(index + 1))
        expect(Math.hypot(a.labelX - b.labelX, a.labelY - b.labelY)).toBeGreaterThan(8);
    }
  });
});
