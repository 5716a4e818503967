import type { RegisterData } from '../../../core/model/claims/register-data.ts';

type Groups = RegisterData['orders']['place'];

/** How many rows are inserted at once: more than a screen shows. The rest follows in slices of a few milliseconds. */
const first = 40;
const slice = 8;

/**
 * Shows the rows that fit, in an order and under its headings. The rows are those of the page itself,
 * moved. A browser takes long to move or drop thousands, so no key or tap may wait for all of them:
 * what was shown is folded away and cleared bit by bit, and a later call takes over at once.
 */
export function createRows(list: HTMLElement, groups: Groups): (fits: Uint8Array, order: Groups) => void {
  const found = list.querySelectorAll<HTMLElement>('[data-claim]');
  const rows = new Map(groups.flatMap(({ claims }) => claims).map((claim, index) => [claim, found[index]]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (fits, order) => {
    clearTimeout(timer);
    const leaving = [...list.children];
    for (const old of leaving) old.classList.add('leaving');
    const holder = document.createElement('div');
    const steps = work(leaving, placeRows(holder, rows, fits, order));
    for (let left = first; left > 0; left--) steps.next();
    list.prepend(holder);
    const goOn = () => {
      for (const end = performance.now() + slice; performance.now() < end; ) if (steps.next().done) return;
      timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
  };
}

/** First what is to be seen, then the clearing away. */
function* work(leaving: readonly Element[], placing: Generator<void>): Generator<void> {
  yield* placing;
  for (const old of leaving) {
    for (const row of old.querySelectorAll('[data-claim]')) yield row.remove();
    old.remove();
  }
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
      yield list.append(row);
    }
  }
}

/** The same markup as ClaimGroup.astro. */
function startGroup(holder: HTMLElement, label: string, address: string | undefined): HTMLElement {
  const section = document.createElement('section');
  section.className = 'claim-group';
  const heading = document.createElement('h2');
  const name = document.createElement(address === undefined ? 'span' : 'a');
  if (address !== undefined) name.setAttribute('href', address);
  name.textContent = label;
  heading.append(name);
  const list = document.createElement('ol');
  list.className = 'claims';
  list.setAttribute('role', 'list');
  section.append(heading, list);
  holder.append(section);
  return list;
}
