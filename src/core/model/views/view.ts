import type { ViewName } from '../../syntax/views.ts';
import { inTime, timeOf } from '../claims/chronology.ts';
import { type Turn, threadOf } from '../claims/exchanges.ts';
import { claimTime, introductionText } from '../claims/introduction.ts';
import type { Claim, Documentary } from '../documentary.ts';
import { hasMap, placedOnScale, stepSign } from '../positions.ts';
import { chosenClaims } from './choose-claims.ts';
import { viewLinks } from './view-links.ts';

/** An attribute of a component by its name. */
export type Value = (attribute: string) => string | undefined;

/** A part of the register as an outline: the same for pages, the EPUB and Markdown. */
export interface View {
  name: ViewName;
  /** Whether the order says something, as in a timeline. */
  isOrdered: boolean;
  items: ViewItem[];
  /** Pages that show the same with filters to change, or the whole. Addresses begin with the site's base. */
  links: { title: string; href: string }[];
}

/** One line, with what answers it below. */
export interface ViewItem {
  /** Words, some of them links. Addresses begin with the site's base. */
  parts: (string | { text: string; href: string })[];
  children: ViewItem[];
}

/** What `<Timeline>`, `<ClaimList>`, `<Exchange>` or `<PositionMap>` shows. */
export function viewOf(documentary: Documentary, name: ViewName, value: Value): View {
  return {
    name,
    isOrdered: name !== 'ClaimList',
    items: itemsOf(documentary, name, value),
    links: viewLinks(documentary, name, value),
  };
}

function itemsOf(documentary: Documentary, name: ViewName, value: Value): ViewItem[] {
  switch (name) {
    case 'Timeline':
      return inTime(chosenClaims(documentary, value), timeOf).map((claim) => line(documentary, claim, true));
    case 'ClaimList':
      return chosenClaims(documentary, value).map((claim) => line(documentary, claim));
    case 'Exchange': {
      const first = documentary.claimsById.get(value('claim') ?? '');
      return first === undefined ? [] : [turnItem(documentary, threadOf(first))];
    }
    case 'PositionMap':
      return steps(documentary);
  }
}

/** A claim, never without who makes it: an accusation would read as ours. */
function line(documentary: Documentary, claim: Claim, isDated = false): ViewItem {
  const time = isDated ? claimTime(documentary, claim)?.text : undefined;
  return {
    parts: [
      ...(time === undefined ? [] : [`${time} · `]),
      `${introductionText(documentary, claim)}: `,
      { text: claim.text, href: documentary.addresses.claim(claim.id) },
    ],
    children: [],
  };
}

function turnItem(documentary: Documentary, { claim, answers }: Turn): ViewItem {
  return { ...line(documentary, claim), children: answers.map((answer) => turnItem(documentary, answer)) };
}

/** The steps of the scale, each with who is there. */
function steps(documentary: Documentary): ViewItem[] {
  const { addresses, positions } = documentary;
  const placed = Map.groupBy(placedOnScale(documentary), ({ step }) => step);
  return (positions?.scale ?? []).flatMap(({ label }, index): ViewItem[] => {
    const here = placed.get(index + 1) ?? [];
    if (here.length === 0) return [];
    const names = here.map(({ id, name, address }) => ({
      parts: [{ text: name, href: address ?? `${addresses.path('positions/')}#${id}` }],
      children: [],
    }));
    // The map has the sign alone.
    const sign = positions && hasMap(documentary) ? `${stepSign(positions, index + 1)} · ` : '';
    return [{ parts: [sign + label], children: names }];
  });
}
