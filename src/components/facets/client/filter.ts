/** What was chosen: for each facet the indexes of its values; none chosen lets every claim through. */
export type Choice = readonly ReadonlySet<number>[];

/** What a choice leaves. */
export interface Filtered {
  /** For each claim, 1 where it fits. */
  fits: Uint8Array;
  total: number;
  /** For each facet and value, how many claims would fit with that value chosen instead. */
  counts: Uint32Array[];
  /** For each facet, how many more claims would fit if nothing were chosen of it. */
  without: Uint32Array;
}

/**
 * Filters claims by their facets in one pass: a claim that fails a single facet still counts for the
 * other values of that facet, one that fails two counts for nothing.
 *
 * @param rows for each claim and facet the indexes of its values
 * @param sizes how many values each facet has
 */
export function filterRows(rows: readonly number[][][], sizes: readonly number[], choice: Choice): Filtered {
  const fits = new Uint8Array(rows.length);
  const counts = sizes.map((size) => new Uint32Array(size));
  const without = new Uint32Array(sizes.length);
  let total = 0;
  for (const [index, row] of rows.entries()) {
    const failed = failedFacet(row, choice);
    if (failed === several) continue;
    if (failed === none) {
      fits[index] = 1;
      total += 1;
      for (const [facet, values] of row.entries()) countUp(counts[facet], values);
    } else {
      countUp(counts[failed], row[failed]);
      without[failed] = (without[failed] ?? 0) + 1;
    }
  }
  return { fits, total, counts, without };
}

const none = -1;
const several = -2;

/** The one facet that a claim fails, or that it fails none or several. */
function failedFacet(row: number[][], choice: Choice): number {
  let failed = none;
  for (const [facet, chosen] of choice.entries()) {
    if (chosen.size === 0 || row[facet]?.some((value) => chosen.has(value))) continue;
    if (failed !== none) return several;
    failed = facet;
  }
  return failed;
}

function countUp(counts: Uint32Array | undefined, values: number[] | undefined): void {
  if (counts === undefined) return;
  for (const value of values ?? []) counts[value] = (counts[value] ?? 0) + 1;
}
