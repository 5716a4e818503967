import type { RegisterData } from '../../model/register-data.ts';

type Groups = RegisterData['orders']['place'];

/** So many rows are put in at once; the rest follows in slices, so that no key or tap has to wait. */
const first = 40;
const slice = 150;

/**
 * Shows the rows that fit, in an order and under its headings. The rows are those of the page
 * itself, moved; a later call takes over from one that is still under way.
 */
export function createRows(list: HTMLElement, groups: Groups): (fits: Uint8Array, order: Groups) => void {
  const found = list.querySelectorAll<HTMLElement>('[data-claim]');
  const rows = new Map(groups.flatMap(({ claims }) => claims).map((claim, index) => [claim, found[index]]));
  let shown = list.firstElementChild;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (fits, order) => {
    clearTimeout(timer);
    const holder = document.createElement('div');
    const steps = placeRows(holder, rows, fits, order);
    const put = (count: number) => {
      for (let left = count; left > 0; left--) if (steps.next().done) return;
      timer = setTimeout(put, 0, slice);
    };
    put(first);
    shown?.replaceWith(holder);
    shown = holder;
  };
}

/** Appends one row a step. */
function* placeRows(
  holder: HTMLElement,
  rows: ReadonlyMap<number, HTMLElement | undefined>,
  fits: Uint8Array,
  order: Groups,
): Generator<void> {
  for (const { label, address, claims } of order) {
    let list: HTMLElement | undefined;
    for (const claim of claims) {
      const row = rows.get(claim);
      if (fits[claim] !== 1 || row === undefined) continue;
      list ??= startGroup(holder, label, address);
      list.append(row);
      yield;
    }
  }
}

/** The same markup as ClaimGroup.astro. */
function startGroup(holder: HTMLElement, label: string, address: string | undefined): HTMLElement {
  const section = document.createElement('section');
  section.className = 'claim-group';
  const heading = document.createElement('h2');
  const name = document.createElement(address === undefined ? 'span' : 'a');
  if (name instanceof HTMLAnchorElement && address !== undefined) name.href = address;
  name.textContent = label;
  heading.append(name);
  const list = document.createElement('ol');
  list.className = 'claims';
  list.setAttribute('role', 'list');
  section.append(heading, list);
  holder.append(section);
  return list;
}
