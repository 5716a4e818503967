import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { Positions } from '../../../core/model/documentary.ts';
import { bordersOf, landOf, shapesOf } from './atlas-countries.ts';
import { groupSmall } from './map-groups.ts';
import { drawInset, type MapInset } from './map-insets.ts';
import { drawPicture, type MapCountry, type MapPicture, spreadNumbers } from './map-picture.ts';
import type { Atlas } from './read-atlas.ts';

/** Gives the atlas at a scale. */
export type AtlasReader = (scale: '110m' | '50m' | '10m') => Atlas;

/** The world at a glance, and details of it where countries are too small or too close to be distinguished. */
export interface WorldMap extends MapPicture {
  /** The countries whose numbers are on the world map itself. */
  labelled: MapCountry[];
  insets: MapInset[];
  /** Countries of which no atlas has a shape, and Antarctica, which the map leaves out. */
  missing: string[];
}

const width = 1600;

/** On a phone, where the map is 350 pixels wide, this gives numbers of 11 pixels. */
const labelSize = 60;

/**
 * Draws the map of some positions. Equal Earth, so that no country looks larger than it is.
 * Source: https://doi.org/10.1080/13658816.2018.1504949
 */
export function drawWorldMap(positions: Positions, atlas: AtlasReader): WorldMap {
  const codes = positions.countries.map(({ country }) => country);
  const shapes = shapesOf(codes, [() => atlas('110m'), () => atlas('50m'), () => atlas('10m')]);
  const land = landOf(atlas('110m'));
  const borders = bordersOf(atlas('110m'));
  const parts = { ...worldFrame(land), width, land, borders, shapes, positions, labelSize };
  const picture = drawPicture(parts);
  const groups = groupSmall(picture.countries, width);
  const inDetail = new Set(groups.flat());
  const labelled = picture.countries.filter((country) => !inDetail.has(country));
  spreadNumbers(labelled, parts);
  return {
    ...picture,
    labelled,
    insets: groups.map((group, index) => drawInset(group, index, positions, atlas, parts)),
    missing: codes.filter((code) => !picture.countries.some((country) => country.code === code)),
  };
}

/** As wide as the globe, so that no island lies outside, and as high as the land. */
function worldFrame(land: MultiPolygon): { projection: GeoProjection; height: number } {
  const projection = geoEqualEarth().fitWidth(width, { type: 'Sphere' });
  const [[, top], [, bottom]] = geoPath(projection).bounds(land);
  const [x, y] = projection.translate();
  return { projection: projection.translate([x, y - top]), height: Math.ceil(bottom - top) };
}
