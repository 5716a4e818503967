import { claimFilters, type ViewName } from '../../syntax/views.ts';
import type { Turn } from '../claims/exchanges.ts';
import type { Documentary } from '../documentary.ts';
import { exchangePages } from '../lists/exchange-pages.ts';
import { pageAddress } from '../lists/pages.ts';
import { hasPart } from '../navigation.ts';
import { valuesOf } from './choose-claims.ts';
import { viewPaths, viewTitles } from './view-pages.ts';

type Link = { title: string; href: string };

type Value = (attribute: string) => string | undefined;

/**
 * Where a reader goes on from a view: to the register with the view's filters set, which can then be
 * changed, to an exchange in its place, or to the page that shows the whole.
 */
export function viewLinks(documentary: Documentary, name: ViewName, value: Value): Link[] {
  const { addresses, wording } = documentary;
  const whole = viewPaths[name];
  const page: Link = {
    title: wording(viewTitles[name]),
    href: name === 'Exchange' ? exchangeAddress(documentary, value('claim')) : addresses.path(whole),
  };
  const isNarrowed = claimFilters.some((filter) => valuesOf(value(filter)).length > 0);
  const filtered: Link = {
    title: wording('claims.filter-these'),
    href: `${addresses.path('claims/')}?${filterState(value, name === 'Timeline')}`,
  };
  return [
    ...(isNarrowed && hasPart(documentary, 'claims/') ? [filtered] : []),
    ...(hasPart(documentary, whole) && !(isNarrowed && name === 'ClaimList') ? [page] : []),
  ];
}

/**
 * A view's filters as the address of the register has them. The register takes several kinds, but one
 * value of all else, and knows no difference between who speaks and who is spoken of: what it cannot show
 * is left to the reader.
 */
function filterState(value: Value, isInTime: boolean): URLSearchParams {
  const state = new URLSearchParams();
  for (const filter of claimFilters) {
    const name = filter === 'by' || filter === 'about' ? 'party' : filter;
    const values = valuesOf(value(filter));
    if (filter === 'kind') for (const each of values) state.append(name, each);
    else if (values.length === 1 && !state.has(name)) state.set(name, values.join());
  }
  if (isInTime) state.set('sort', 'oldest');
  return state;
}

/** Where the exchange is that a claim is part of; the whole page where it is in none. */
function exchangeAddress(documentary: Documentary, claim: string | undefined): string {
  const list = documentary.addresses.path(viewPaths.Exchange);
  for (const [index, { threads }] of exchangePages(documentary).entries()) {
    const thread = threads.find(({ turn }) => holds(turn, claim));
    if (thread) return `${pageAddress(list, index + 1)}#thread-${thread.place}-${claim}`;
  }
  return list;
}

function holds({ claim, answers }: Turn, id: string | undefined): boolean {
  return claim.id === id || answers.some((answer) => holds(answer, id));
}
