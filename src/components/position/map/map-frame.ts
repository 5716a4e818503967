import type { GeoProjection } from 'd3-geo';

/** A rectangle on the world map. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface World {
  projection: GeoProjection;
  width: number;
}

interface Detail extends World {
  height: number;
}

/**
 * Where the edge of the detail lies on the world map. What lies beyond the meridian at which the
 * world map is cut would come back on its other side: the frame then ends at the map's edge.
 */
export function frameOf({ projection, width, height }: Detail, world: World): Frame {
  const onWorld = (point: [number, number]) => {
    const place = projection.invert?.(point);
    const found = place && world.projection(place);
    return found ? [found] : [];
  };
  const [[middle] = [0]] = onWorld([width / 2, height / 2]);
  const points = edgeOf(width, height)
    .flatMap(onWorld)
    .map(([x, y]): [number, number] => {
      const turns = Math.round((x - middle) / world.width);
      return [Math.min(Math.max(x - turns * world.width, 0), world.width), y];
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

/** Points along the four sides of a detail. */
function edgeOf(width: number, height: number): [number, number][] {
  const steps = Array.from({ length: 9 }, (_, index) => index / 8);
  return steps.flatMap((step): [number, number][] => [
    [step * width, 0],
    [step * width, height],
    [0, step * height],
    [width, step * height],
  ]);
}
