import { geoArea } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature, merge, mesh } from 'topojson-client';
import type {
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
} from 'topojson-specification';
import type { Atlas } from './read-atlas.ts';

/** The shape of a country. */
export interface CountryShape {
  whole: Feature<Polygon | MultiPolygon>;
  /** Its largest part: where its number is, and what decides whether it can be seen. */
  main: Polygon;
  /** What a detail of the map must hold: its large parts, without far islands and overseas lands. */
  body: MultiPolygon;
}

/** The shapes of some countries, each from the first atlas that has it; none has all of them. */
export function shapesOf(
  codes: readonly string[],
  atlases: readonly (() => Atlas)[],
): Map<string, CountryShape> {
  const shapes = new Map<string, CountryShape>();
  for (const atlas of atlases) {
    const missing = new Map(
      codes.flatMap((code) => (shapes.has(code) ? [] : [[iso31661Alpha2ToNumeric[code], code]])),
    );
    if (missing.size === 0) break;
    for (const country of feature(atlas(), atlas().objects.countries).features) {
      const code = missing.get(String(country.id));
      if (code === undefined || shapes.has(code) || !isArea(country)) continue;
      shapes.set(code, { whole: country, ...partsOf(country.geometry) });
    }
  }
  return shapes;
}

/** All land but Antarctica, of which no account will have a position and which would fill a third of the map. */
export function landOf(atlas: Atlas): MultiPolygon {
  const countries = atlas.objects.countries.geometries.filter(
    (country): country is (TopologyPolygon | TopologyMultiPolygon) & { properties: { name: string } } =>
      country.id !== iso31661Alpha2ToNumeric['AQ'] && country.type !== null,
  );
  return merge(atlas, countries);
}

/** The lines between countries, each once. */
export function bordersOf(atlas: Atlas): MultiLineString {
  return mesh(atlas, atlas.objects.countries, (a, b) => a !== b);
}

function isArea(country: Feature): country is Feature<Polygon | MultiPolygon> {
  return country.geometry?.type === 'Polygon' || country.geometry?.type === 'MultiPolygon';
}

/** A part counts as large from a fifth of the largest on. */
const largeShare = 0.2;

function partsOf(geometry: Polygon | MultiPolygon): Pick<CountryShape, 'main' | 'body'> {
  const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = coordinates
    .map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }))
    .map((part) => ({ part, area: geoArea(part) }))
    .sort((a, b) => b.area - a.area);
  const largest = parts[0] ?? { part: { type: 'Polygon', coordinates: [] }, area: 0 };
  const large = parts.filter(({ area }) => area >= largest.area * largeShare);
  return {
    main: largest.part,
    body: { type: 'MultiPolygon', coordinates: large.map(({ part }) => part.coordinates) },
  };
}
