import { unspacedRuns } from '../../build/unspaced-scripts.ts';
import type { Occurrence } from '../matching/occurrences.ts';
import type { Passage } from '../matching/passages.ts';
import { element } from './elements.ts';

/** A text with the places of the hits marked. */
export function marked(
  text: string,
  places: readonly Occurrence[],
  from = 0,
  to = text.length,
): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = from;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to || start === end) continue;
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at, to)];
}

/** The stretch of a passage where most hits are, with the hits marked. */
export function excerpt(
  { text, words }: Passage,
  places: readonly Occurrence[],
  length = 32,
): (Node | string)[] {
  const units = words.flatMap(({ start, end }) => unitsOf(text, start, end));
  if (units.length <= length) return marked(text, places);
  const hits = units.map(({ start, end }) =>
    places.some((place) => place.start >= start && place.start < end) ? 1 : 0,
  );
  const first = Math.min(densest(hits, length), units.length - length);
  const from = first === 0 ? 0 : (units[first]?.start ?? 0);
  const isEnd = first + length >= units.length;
  const to = isEnd ? text.length : (units[first + length - 1]?.end ?? text.length);
  return [...(from > 0 ? ['… '] : []), ...marked(text, places, from, to), ...(isEnd ? [] : [' …'])];
}

/** What a stretch is counted in: words, or two letters of a script that has no spaces. */
function unitsOf(text: string, start: number, end: number): { start: number; end: number }[] {
  if (unspacedRuns(text.slice(start, end)).length === 0) return [{ start, end }];
  const letters = Array.from({ length: Math.ceil((end - start) / 2) }, (_, at) => start + 2 * at);
  return letters.map((from) => ({ start: from, end: Math.min(from + 2, end) }));
}

/** Where a window holds most hits; it begins a little before the first of them. */
function densest(hits: readonly number[], length: number): number {
  let best = 0;
  let most = -1;
  for (let from = 0; from < hits.length; from += 1) {
    if (hits[from] === 0 && from > 0) continue;
    const inside = hits.slice(from, from + length - 4).reduce((sum, hit) => sum + hit, 0);
    if (inside > most) [best, most] = [from, inside];
  }
  return Math.max(0, best - 4);
}
