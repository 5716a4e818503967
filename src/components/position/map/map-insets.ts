import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { Positions } from '../../../core/model/documentary.ts';
import { bordersOf, type CountryShape, landOf, shapesOf } from './atlas-countries.ts';
import { type Frame, frameOf } from './map-frame.ts';
import {
  drawPicture,
  type MapCountry,
  type MapParts,
  type MapPicture,
  spreadNumbers,
} from './map-picture.ts';
import type { AtlasReader } from './world-map.ts';

/** A detail of the world map: its countries, and the frame that it has there. */
export interface MapInset extends MapPicture {
  letter: string;
  frame: Frame;
}

const width = 800;
const lowest = 480;
const highest = 720;

/** Room in a detail around its countries. */
const margin = 60;

/** Draws the surroundings of a group of countries, more finely than the world map. */
export function drawInset(
  group: readonly MapCountry[],
  index: number,
  positions: Positions,
  atlas: AtlasReader,
  world: { projection: GeoProjection; width: number },
): MapInset {
  const codes = positions.countries.map(({ country }) => country);
  const shapes = shapesOf(codes, [() => atlas('50m'), () => atlas('10m')]);
  const { projection, height } = projectionFor(group.flatMap(({ code }) => shapes.get(code) ?? []));
  const fine = atlas('50m');
  const parts: MapParts = {
    projection,
    width,
    height,
    land: landOf(fine),
    borders: bordersOf(fine),
    shapes,
    positions,
    labelSize: 56,
  };
  const picture = drawPicture(parts);
  spreadNumbers(picture.countries, parts);
  return { ...picture, letter: String.fromCharCode(65 + index), frame: frameOf(parts, world) };
}

/** Equal-area like the world map, turned to the middle of the countries and cut off at the frame. */
function projectionFor(shapes: readonly CountryShape[]): { projection: GeoProjection; height: number } {
  const all: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: shapes.flatMap(({ body }) => body.coordinates),
  };
  const [longitude, latitude] = geoCentroid(all);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(60);
  const height = heightFor(geoPath(projection).bounds(all));
  const room: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  const frame: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ];
  return { projection: projection.fitExtent(room, all).clipExtent(frame), height };
}

/** As high as the countries need, neither a strip nor a tower. */
function heightFor([[left, top], [right, bottom]]: [[number, number], [number, number]]): number {
  const share = (bottom - top) / (right - left);
  return Math.round(Math.min(Math.max(width * share, lowest), highest));
}
