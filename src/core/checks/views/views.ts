import type { Documentary } from '../../model/documentary.ts';
import { valuesOf } from '../../model/views/choose-claims.ts';
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
    ...claimFilters.flatMap((filter) => unknown(filter, goodValues(documentary, filter), value)),
  ];
  if (faults.length > 0 || viewOf(documentary, name, value).items.length > 0) return faults;
  const message = `\`${name}\` would show nothing`;
  const hint =
    name === 'PositionMap'
      ? 'It shows positions.yaml, which is absent or empty.'
      : 'Ask for less at once, or add claims to claims.yaml.';
  return [{ message, hint }];
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
    case 'by':
    case 'about':
      return parties.map(({ id }) => id);
    case 'place':
      return [...new Set(claims.flatMap(({ places }) => places))];
    case 'section':
      return sections.map(({ slug }) => slug);
  }
}
