import type { WordingKey } from '../../../translations/wording.ts';
import type { ViewName } from '../../syntax/views.ts';

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
