import type { ChangeEntry } from '../../read/schemas/changes.ts';
import { inPages } from './pages.ts';

/** What changed, in pages, in the order of the list. */
export function changePages(changes: readonly ChangeEntry[]): ChangeEntry[][] {
  return inPages(changes, ({ change, claims }) => 250 + 2 * change.length + 500 * claims.length);
}
