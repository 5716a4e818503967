import type { CountryPosition, Documentary, PartyPosition, Position, Positions } from './documentary.ts';

/** A country or party with its place on the scale. */
export interface Placed {
  position: Position;
  /** Of its row in the table. */
  id: string;
  name: string;
  /** The page of a party. */
  address: string | undefined;
  /** From 1; 0 where the scale has no such step. */
  step: number;
}

/** All countries and parties with a position, by step and then by name. */
export function placedOnScale({ positions, wording, addresses }: Documentary): Placed[] {
  if (positions === undefined) return [];
  const steps = new Map(positions.scale.map(({ id }, index) => [id, index + 1]));
  const names = new Intl.Collator(wording.language);
  const stepOf = ({ position }: Position) => steps.get(position) ?? 0;
  const countryRow = (position: CountryPosition): Placed => ({
    position,
    id: position.country,
    name: wording.countryName(position.country),
    address: undefined,
    step: stepOf(position),
  });
  const partyRow = (position: PartyPosition): Placed => ({
    position,
    id: `party-${position.party.id}`,
    name: position.party.name,
    address: addresses.party(position.party.id),
    step: stepOf(position),
  });
  return [...positions.countries.map(countryRow), ...positions.parties.map(partyRow)].sort(
    (a, b) => a.step - b.step || names.compare(a.name, b.name),
  );
}

/** A map compares countries: with one alone, or none, the table says all. */
export function hasMap({ positions }: Documentary): boolean {
  return positions !== undefined && positions.countries.length > 1;
}

/**
 * What identifies a step on the map and in the table. A number would rank the steps, which only the
 * author can do: others have a letter.
 *
 * @param step from 1
 */
export function stepSign({ ranked, scale }: Pick<Positions, 'ranked' | 'scale'>, step: number): string {
  return ranked || scale.length > 26 ? String(step) : String.fromCodePoint(0x60 + step);
}
