import type { MapCountry } from './map-picture.ts';

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
