import { type GeoPath, type GeoProjection, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Positions } from '../../../core/model/documentary.ts';
import type { CountryShape } from './atlas-countries.ts';
import { compactPath } from './compact-path.ts';
import { type Label, spreadLabels } from './map-labels.ts';

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
  /** Its place on the scale, from 1. */
  step: number;
  path: string;
  /** Too small to be seen: it gets a dot. */
  dot: boolean;
  /** Smaller than its number, which therefore is next to it. */
  small: boolean;
}

/** What is drawn, and how large. */
export interface MapParts {
  projection: GeoProjection;
  width: number;
  height: number;
  land: MultiPolygon;
  borders: MultiLineString;
  shapes: ReadonlyMap<string, CountryShape>;
  positions: Positions;
  /** Height of a label in the map's units. */
  labelSize: number;
}

/** Draws a map. Whole numbers keep the paths short: a unit is less than a pixel wherever it is shown. */
export function drawPicture(parts: MapParts): MapPicture {
  const draw = geoPath(parts.projection).digits(0);
  const countries = parts.positions.countries.flatMap(({ country, position }) => {
    const shape = parts.shapes.get(country);
    const step = parts.positions.scale.findIndex(({ id }) => id === position) + 1;
    return (shape && placeCountry(country, step, shape, draw, parts)) ?? [];
  });
  return {
    width: parts.width,
    height: parts.height,
    land: compactPath(draw(parts.land) ?? ''),
    borders: compactPath(draw(parts.borders) ?? ''),
    countries,
  };
}

function placeCountry(
  code: string,
  step: number,
  shape: CountryShape,
  draw: GeoPath,
  { projection, width, height, labelSize }: MapParts,
): MapCountry | undefined {
  const [x, y] = placeOf(shape, draw, projection);
  if (!(x > 0 && x < width && y > 0 && y < height)) return undefined;
  const [[left, top], [right, bottom]] = draw.bounds(shape.main);
  const small = right - left < labelSize || bottom - top < labelSize;
  const dot = Math.max(right - left, bottom - top) < labelSize / 5;
  const beside = small ? (right - left) / 2 + labelSize * 0.6 : 0;
  return {
    code,
    step,
    x,
    y,
    labelX: x + beside,
    labelY: y,
    path: compactPath(draw(shape.whole) ?? ''),
    dot,
    small,
  };
}

/** Its middle; for an outline that the atlas has shrunk to a point, that point. */
function placeOf({ main }: CountryShape, draw: GeoPath, projection: GeoProjection): [number, number] {
  const middle = draw.centroid(main);
  const [longitude = 0, latitude = 0] = main.coordinates[0]?.[0] ?? [];
  return Number.isFinite(middle[0]) ? middle : (projection([longitude, latitude]) ?? [-1, -1]);
}

/** Moves numbers that would cover each other apart. */
export function spreadNumbers(countries: MapCountry[], { width, height, labelSize }: MapParts): void {
  spreadLabels(countries, { width, height, size: labelSize });
}
