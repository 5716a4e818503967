import type { Documentary } from '../../../core/model/documentary.ts';
import { hasMap } from '../../../core/model/positions.ts';
import { holdsMap } from '../../../core/model/prose/blocks.ts';
import { worldMapTree } from './world-map-tree.ts';

/** Draws the map of the positions for a documentary that shows it in its prose or on its front page. */
export function drawMap(documentary: Documentary): void {
  const { sections, about, settings, positions } = documentary;
  const isShown =
    settings.front?.view === 'PositionMap' || [...sections, ...(about ? [about] : [])].some(holdsMap);
  if (isShown && positions !== undefined && hasMap(documentary))
    documentary.worldMap = worldMapTree(documentary, positions);
}
