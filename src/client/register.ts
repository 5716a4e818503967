import type { RegisterData } from '../model/register-data.ts';
import { createCounts } from './register/counts.ts';
import { createDeadEnd } from './register/dead-end.ts';
import { type Choice, filterRows } from './register/filter.ts';
import { createRows } from './register/rows.ts';
import { fillForm, readForm } from './register/state.ts';

/**
 * Filters and sorts the register. The page holds every claim in the order of the account; what is
 * chosen stands in the address.
 */
export function startRegister(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('form');
  const list = root.querySelector<HTMLElement>('[data-register-list]');
  const status = root.querySelector<HTMLElement>('[data-register-status]');
  const empty = root.querySelector<HTMLElement>('[data-register-empty]');
  if (!form || !list || !status || !empty) return;
  const data: RegisterData = JSON.parse(root.querySelector('script')?.textContent ?? '');
  const sizes = data.facets.map(({ values }) => values.length);
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const showCounts = createCounts(form, data.facets);
  const showRows = createRows(list, data.orders.place);
  const showDeadEnd = createDeadEnd(empty, form, data, () => changed());
  const clears = root.querySelectorAll<HTMLElement>('[data-register-clear]');
  let shown = '';

  const apply = (state: URLSearchParams) => {
    const choice = choiceOf(data, state);
    const found = filterRows(data.rows, sizes, choice);
    showCounts(found);
    status.textContent = data.words.shown.replace('{shown}', numbers.format(found.total));
    showDeadEnd(found, choice);
    for (const clear of clears)
      clear.toggleAttribute('data-idle', found.total === 0 || choice.every(({ size }) => size === 0));
    if (state.toString() !== shown) showRows(found.fits, orderOf(data, state));
    shown = state.toString();
  };
  const changed = () => {
    const state = readForm(form);
    apply(state);
    // In a task of its own: a new address lets Chromium walk through every link of the page.
    setTimeout(() => history.pushState(null, '', state.size === 0 ? location.pathname : `?${state}`));
  };
  const restore = () => {
    fillForm(form, new URLSearchParams(location.search));
    apply(readForm(form));
  };

  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const clear of clears) {
    clear.addEventListener('click', () => {
      const sort = readForm(form).get('sort');
      fillForm(form, new URLSearchParams(sort === null ? {} : { sort }));
      changed();
    });
  }
  addEventListener('popstate', restore);
  restore();
}

function choiceOf({ facets }: RegisterData, state: URLSearchParams): Choice {
  return facets.map(({ name, values }) => {
    const asked = state.getAll(name).map((value) => values.indexOf(value));
    return new Set(asked.filter((index) => index >= 0));
  });
}

function orderOf({ orders }: RegisterData, state: URLSearchParams): RegisterData['orders']['place'] {
  const sort = state.get('sort');
  return sort === 'oldest' || sort === 'date' || sort === 'references' ? orders[sort] : orders.place;
}
