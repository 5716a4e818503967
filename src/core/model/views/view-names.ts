import type { WordingKey } from '../../../translations/wording.ts';

/** The parts of the register that a section, or the front page, can show. */
export const viewNames = ['Timeline', 'ClaimList', 'Exchange', 'PositionMap'] as const;

export type ViewName = (typeof viewNames)[number];

/** By which attributes a view of claims is narrowed, as the pages' own filters do. */
export const claimFilters = ['kind', 'by', 'about', 'place', 'section'] as const;

export type ClaimFilter = (typeof claimFilters)[number];

/** Whether the name of a component is that of a view. */
export function isViewName(name: string | null | undefined): name is ViewName {
  return viewNames.some((known) => known === name);
}

/** The title of the page that shows the whole of each view. */
export const viewTitles = {
  Timeline: 'timeline.title',
  ClaimList: 'claims.title',
  Exchange: 'exchanges.title',
  PositionMap: 'positions.title',
} as const satisfies Record<ViewName, WordingKey>;

/** The path of that page. */
export const viewPaths: Readonly<Record<ViewName, string>> = {
  Timeline: 'timeline/',
  ClaimList: 'claims/',
  Exchange: 'exchanges/',
  PositionMap: 'positions/',
};
