import { fillForm, readForm } from '../../facets/client/state.ts';
import { createView } from './view.ts';

/** Starts the form of the register: it filters the page, or leads to the search where the page has not all claims. */
export function startRegister(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (form === null) return;
  if (form.dataset['bySearch'] === undefined) filterHere(root, form);
  else searchInstead(form);
}

/**
 * Filters and sorts the register. The page has every claim in the order of the account; what is
 * chosen is in the address.
 */
function filterHere(root: HTMLElement, form: HTMLFormElement): void {
  let view: ((state: URLSearchParams) => void) | undefined;
  // Not before something is chosen: the page as it was built needs none of it.
  const apply = (state: URLSearchParams) => {
    view ??= createView(root, form, () => changed());
    view(state);
    carryOver(root, state);
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
  for (const clear of root.querySelectorAll('[data-register-clear]')) {
    clear.addEventListener('click', () => {
      fillForm(form, new URLSearchParams({ sort: readForm(form).get('sort') ?? '' }));
      changed();
    });
  }
  addEventListener('popstate', restore);
  if (location.search !== '') restore();
}

/** In a register of several pages the search shows what is chosen, here or by the address. */
function searchInstead(form: HTMLFormElement): void {
  const search = (state: URLSearchParams) =>
    location.assign(`${form.action}?${new URLSearchParams([['type', 'claim'], ...state])}`);
  form.addEventListener('change', () => search(readForm(form)));
  fillForm(form, new URLSearchParams(location.search));
  const asked = readForm(form);
  if (asked.size > 0) search(asked);
}

/** The search takes over what is chosen. */
function carryOver(root: HTMLElement, state: URLSearchParams): void {
  const link = root.querySelector<HTMLAnchorElement>('[data-carry-filters]');
  if (link !== null) link.search = `?${new URLSearchParams([['type', 'claim'], ...state])}`;
}
