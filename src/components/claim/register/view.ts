import type { RegisterData } from '../../../core/model/claims/register-data.ts';
import { createCounts } from '../../facets/client/counts.ts';
import { type Choice, filterRows } from '../../facets/client/filter.ts';
import { createDeadEnd } from '../../facets/client/no-matches.ts';
import { createRows } from './rows.ts';

/**
 * Shows what a state of the form asks for: the claims that fit, how many, and what each other value
 * would leave.
 *
 * @param changed called when “remove a filter” has changed the form
 */
export function createView(
  root: HTMLElement,
  form: HTMLFormElement,
  changed: () => void,
): (state: URLSearchParams) => void {
  const list = root.querySelector<HTMLElement>('[data-register-list]');
  const status = root.querySelector<HTMLElement>('[data-register-status]');
  const empty = root.querySelector<HTMLElement>('[data-register-empty]');
  if (!list || !status || !empty) return () => undefined;
  const data: RegisterData = JSON.parse(root.querySelector('script')?.textContent ?? '');
  const sizes = data.facets.map(({ values }) => values.length);
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const showCounts = createCounts(form, data.facets, numbers);
  const showRows = createRows(list, data.orders.place);
  const showDeadEnd = createDeadEnd(empty, form, data, numbers, changed);
  const clear = root.querySelector('[data-idle]');
  let shown = '';
  return (state) => {
    const choice = choiceOf(data, state);
    const found = filterRows(data.rows, sizes, choice);
    showCounts(found);
    status.textContent = data.words.shown.replace('{shown}', numbers.format(found.total));
    showDeadEnd(found, choice);
    clear?.toggleAttribute('data-idle', found.total === 0 || choice.every(({ size }) => size === 0));
    if (state.toString() !== shown) showRows(found.fits, orderOf(data, state));
    shown = state.toString();
  };
}

function choiceOf({ facets }: RegisterData, state: URLSearchParams): Choice {
  return facets.map(({ name, values }) => {
    const asked = state.getAll(name).map((value) => values.indexOf(value));
    return new Set(asked.filter((index) => index >= 0));
  });
}

function orderOf({ orders }: RegisterData, state: URLSearchParams): RegisterData['orders']['place'] {
  const asked = state.get('sort');
  return Object.entries(orders).find(([name]) => name === asked)?.[1] ?? orders.place;
}
