import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Natural Earth's countries, as world-atlas packs them: ids are the numeric codes of ISO 3166-1. */
export type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const packages = createRequire(import.meta.url);
const read = new Map<string, Atlas>();

/** The atlas at 1 : 110, 50 or 10 million, read once. Source: https://github.com/topojson/world-atlas */
export function readAtlas(scale: '110m' | '50m' | '10m'): Atlas {
  let atlas = read.get(scale);
  if (atlas === undefined) {
    atlas = JSON.parse(
      readFileSync(packages.resolve(`world-atlas/countries-${scale}.json`), 'utf8'),
    ) as Atlas;
    read.set(scale, atlas);
  }
  return atlas;
}
