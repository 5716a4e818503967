import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { bordersOf, type CountryShape, landOf, shapesOf } from './atlas-countries.ts';
import type { Positions } from './documentary.ts';
import { drawPicture, type MapCountry, type MapParts, type MapPicture, spreadNumbers } from './map-picture.ts';
import type { AtlasReader } from './world-map.ts';

/** A detail of the world map: its countries, and the frame that it has there. */
export interface MapInset extends MapPicture {
  letter: string;
  frame: { x: number; y: number; width: number; height: number };
}

const width = 800;
const height = 560;

/** How far apart on the world map countries may be to share a detail: an eighth of its width. */
const reach = 1 / 8;

/**
 * Groups small countries that lie close together, from west to east; one that lies alone needs no
 * detail and is left out.
 */
export function groupSmall(countries: readonly MapCountry[], worldWidth: number): MapCountry[][] {
  const groups: MapCountry[][] = [];
  for (const country of countries.filter(({ small }) => small).sort((a, b) => a.x - b.x)) {
    const near = groups.find((group) => spanOf([...group, country]) <= worldWidth * reach);
    if (near === undefined) groups.push([country]);
    else near.push(country);
  }
  return groups.filter((group) => group.length > 1);
}

function spanOf(countries: readonly MapCountry[]): number {
  const span = (places: number[]) => Math.max(...places) - Math.min(...places);
  return Math.max(span(countries.map(({ x }) => x)), span(countries.map(({ y }) => y)));
}

/** Draws the surroundings of a group of countries, more finely than the world map. */
export function drawInset(
  group: readonly MapCountry[],
  index: number,
  positions: Positions,
  atlas: AtlasReader,
  world: GeoProjection,
): MapInset {
  const codes = positions.countries.map(({ country }) => country);
  const shapes = shapesOf(codes, [() => atlas('50m'), () => atlas('10m')]);
  const projection = projectionFor(group.flatMap(({ code }) => shapes.get(code) ?? []));
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
  return { ...picture, letter: String.fromCharCode(65 + index), frame: frameOf(projection, world) };
}

/** Equal-area like the world map, turned to the middle of the countries and cut off at the frame. */
function projectionFor(shapes: readonly CountryShape[]): GeoProjection {
  const all: MultiPolygon = { type: 'MultiPolygon', coordinates: shapes.map(({ main }) => main.coordinates) };
  const [longitude, latitude] = geoCentroid(all);
  return geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .clipAngle(60)
    .fitExtent(
      [
        [70, 50],
        [width - 70, height - 50],
      ],
      all,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** Where the edge of the detail lies on the world map. */
function frameOf(projection: GeoProjection, world: GeoProjection): MapInset['frame'] {
  const steps = Array.from({ length: 9 }, (_, index) => index / 8);
  const edge = steps.flatMap((step): [number, number][] => [
    [step * width, 0],
    [step * width, height],
    [0, step * height],
    [width, step * height],
  ]);
  const points = edge.flatMap((point) => {
    const place = projection.invert?.(point);
    const onWorld = place && world(place);
    return onWorld ? [onWorld] : [];
  });
  const x = Math.round(Math.min(...points.map(([left]) => left)));
  const y = Math.round(Math.min(...points.map(([, top]) => top)));
  return {
    x,
    y,
    width: Math.round(Math.max(...points.map(([left]) => left))) - x,
    height: Math.round(Math.max(...points.map(([, top]) => top))) - y,
  };
}
