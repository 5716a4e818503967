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
