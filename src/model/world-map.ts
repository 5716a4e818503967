import { type GeoPath, type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { merge, mesh } from 'topojson-client';
import type { Atlas } from '../read/world-atlas.ts';
import { borderFilter, type Countries, countriesOf, mainPart } from './atlas-countries.ts';
import type { Positions } from './documentary.ts';
import { groupSmall, type MapInset, makeInset } from './map-insets.ts';
import { type Label, spreadLabels } from './map-labels.ts';

/** The world at a glance, and details where countries are too small or too close to be told apart. */
export interface WorldMap extends MapPicture {
  insets: MapInset[];
  /** Countries of which the atlas has no shape. */
  missing: string[];
}

/** A map as paths and points in its own units, from the upper left corner. */
export interface MapPicture {
  width: number;
  height: number;
  land: string;
  borders: string;
  countries: MapCountry[];
}

/** A country that has a position. */
export interface MapCountry extends Label {
  code: string;
  /** Its place on the scale, from 1; 0 where the scale has no such position. */
  step: number;
  path: string;
  /** Too small to be seen: it gets a dot. */
  dot: boolean;
  /** Whether its number stands on this map, or on a detail of it. */
  labelled: boolean;
}

/** The width of the map in units: fine enough for whole numbers, which keeps the paths short. */
export const mapWidth = 1600;

/** A label's height on a phone, where a unit is a quarter of a pixel. */
const labelSize = 62;

/** Less than this in square units cannot be seen on a phone. */
const visibleArea = 90;

/** Draws the map of some positions. Equal Earth, because areas are compared: https://doi.org/10.1080/13658816.2018.1504949 */
export function drawWorldMap(positions: Positions, atlas: (scale: '110m' | '50m' | '10m') => Atlas): WorldMap {
  const world = atlas('110m');
  const inhabited = world.objects.countries.geometries.filter(({ id }) => id !== iso31661Alpha2ToNumeric['AQ']);
  const shapes = shapesOf(positions, atlas);
  const projection = geoEqualEarth();
  const land = merge(world, inhabited as Parameters<typeof merge>[1]);
  projection.fitWidth(mapWidth, land);
  const draw = geoPath(projection).digits(0);
  const countries = placeCountries(positions, shapes, draw, labelSize);
  const groups = groupSmall(countries);
  for (const country of groups.flat()) country.labelled = false;
  spreadLabels(countries.filter(({ labelled }) => labelled), labelSize);
  return {
    width: mapWidth,
    height: Math.ceil(draw.bounds(land)[1][1]),
    land: draw(land) ?? '',
    borders: draw(mesh(world, world.objects.countries, borderFilter)) ?? '',
    countries,
    insets: groups.map((group) => makeInset(group, positions, shapes, atlas('50m'), projection)),
    missing: positions.countries.flatMap(({ country }) => (shapes.has(country) ? [] : [country])),
  };
}
