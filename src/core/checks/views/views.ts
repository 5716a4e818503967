import type { Documentary } from '../../model/documentary.ts';
import { filterValues, valuesOf } from '../../model/views/choose-claims.ts';
import { type Value, viewOf } from '../../model/views/view.ts';
import { didYouMean } from '../../read/nearest.ts';
import { type ClaimFilter, claimFilters, type ViewName } from '../../syntax/views.ts';

/** What is wrong with a view: the attribute or the whole of it, a message, and a way out. */
export interface ViewFault {
  attribute?: string;
  message: string;
  hint: string;
}

/** Values that choose nothing, and views that would be empty. */
export function viewFaults(documentary: Documentary, name: ViewName, value: Value): ViewFault[] {
  const faults = [
    ...(name === 'Exchange' ? unknown('claim', [...documentary.claimsById.keys()], value) : []),
    ...claimFilters.flatMap((filter) => [
      ...empty(filter, value),
      ...unknown(filter, goodValues(documentary, filter), value),
    ]),
  ];
  if (faults.length > 0 || viewOf(documentary, name, value).items.length > 0) return faults;
  const message = `\`${name}\` would show nothing`;
  const hint =
    name === 'PositionMap'
      ? 'It shows positions.yaml, which is absent or empty.'
      : 'Ask for less at once, or add claims to claims.yaml.';
  return [{ message, hint }];
}

/** An attribute without a value narrows nothing. */
function empty(attribute: string, value: Value): ViewFault[] {
  const written = value(attribute);
  if (written === undefined || valuesOf(written).length > 0) return [];
  const example = attribute === 'disputed' ? 'yes' : '…';
  return [
    {
      attribute,
      message: `\`${attribute}\` has no value`,
      hint: `Write ${attribute}="${example}", or take it out.`,
    },
  ];
}

function unknown(attribute: string, good: readonly string[], value: Value): ViewFault[] {
  return valuesOf(value(attribute))
    .filter((written) => !good.includes(written))
    .map((written) => ({
      attribute,
      message: `\`${attribute}\` is "${written}", which the account does not have`,
      hint: didYouMean(written, good, 'Take an id that the account has.'),
    }));
}

function goodValues({ claimKinds, parties, claims, sections }: Documentary, filter: ClaimFilter): string[] {
  switch (filter) {
    case 'kind':
      return claimKinds.map(({ id }) => id);
    case 'party':
    case 'by':
    case 'about':
      return parties.map(({ id }) => id);
    case 'section':
      return sections.map(({ slug }) => slug);
    case 'disputed':
      return ['yes'];
    case 'country':
    case 'year':
      return [...new Set(claims.flatMap((claim) => filterValues(claim, filter)))];
  }
}
