import { geoArea } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature, merge, mesh } from 'topojson-client';
import type { MultiPolygon as TopologyMultiPolygon, Polygon as TopologyPolygon } from 'topojson-specification';
import type { Atlas } from '../read/world-atlas.ts';

/** The shape of a country. */
export interface CountryShape {
  whole: Feature<Polygon | MultiPolygon>;
  /** Its largest part: where its number stands, and what decides whether it can be seen. */
  main: Polygon;
}

/** The shapes of some countries, each from the first atlas that has it; not all are in any. */
export function shapesOf(codes: readonly string[], atlases: readonly (() => Atlas)[]): Map<string, CountryShape> {
  const shapes = new Map<string, CountryShape>();
  for (const atlas of atlases) {
    const missing = new Map(
      codes.flatMap((code) => (shapes.has(code) ? [] : [[iso31661Alpha2ToNumeric[code], code]])),
    );
    if (missing.size === 0) break;
    for (const country of feature(atlas(), atlas().objects.countries).features) {
      const code = missing.get(String(country.id));
      if (code === undefined || shapes.has(code) || !isArea(country)) continue;
      shapes.set(code, { whole: country, main: mainPart(country.geometry) });
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

function mainPart(geometry: Polygon | MultiPolygon): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const [first = { type: 'Polygon', coordinates: [] }] = parts.sort((a, b) => geoArea(b) - geoArea(a));
  return first;
}
