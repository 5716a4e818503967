import { type CountWriter, createCounts } from '../../components/facets/client/counts.ts';
import { forgetIndex, type Index, loadIndex } from './matching/index.ts';
import type { LoadModule } from './matching/pagefind.ts';
import { type Answer, search } from './matching/search.ts';
import { latestOnly } from './page/latest.ts';
import { fillForm, readState, type State, writeState } from './page/state.ts';
import { moveThroughResults } from './results/result-keys.ts';
import {
  type Asked,
  type ResultView,
  resultView,
  showAnswer,
  showNothing,
  showUnavailable,
} from './results/result-list.ts';

/** How many results are shown at first, and more at each wish. */
const step = 20;

/** Brings the search page to life. Its whole state is in the address. */
export function startPage(root: HTMLElement, loadModule: LoadModule): void {
  const form = root.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  const clear = root.querySelector<HTMLButtonElement>('[data-search-clear]');
  const narrow = root.querySelector('details');
  if (!form || !field || !more || !clear || !narrow) return;
  const parts = { root, form, field, more, clear, narrow, view: resultView(root) };
  new SearchPage(parts, loadModule).start();
}

interface Parts {
  root: HTMLElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  more: HTMLButtonElement;
  clear: HTMLButtonElement;
  narrow: HTMLDetailsElement;
  view: ResultView;
}

interface Outcome {
  index: Index;
  answer: Answer;
}

class SearchPage {
  readonly #parts: Parts;
  readonly #loadModule: LoadModule;
  readonly #base: string;
  readonly #once = latestOnly();
  #showCounts: CountWriter | undefined;
  #limit = step;

  constructor(parts: Parts, loadModule: LoadModule) {
    this.#parts = parts;
    this.#loadModule = loadModule;
    this.#base = parts.root.dataset['searchPage'] ?? '/pagefind/';
  }

  start(): void {
    const { root, form, field, more, clear, view } = this.#parts;
    field.addEventListener('input', () => this.#go(this.#fromForm(), 'replaceState'));
    form.addEventListener('change', ({ target }) => {
      if (target !== field) this.#go(this.#fromForm(), 'pushState');
    });
    form.addEventListener('submit', (event) => this.#submit(event));
    more.addEventListener('click', () => this.#showMore());
    clear.addEventListener('click', () => this.#change({ filters: {} }));
    view.results.addEventListener('click', (event) => this.#followSuggestion(event));
    window.addEventListener('popstate', () => this.#showAddress());
    moveThroughResults(root, field);
    this.#begin();
  }

  #fromForm(): State {
    return readState(new FormData(this.#parts.form));
  }

  /** What was typed or chosen while this was loading is not lost. */
  #begin(): void {
    const chosen = this.#fromForm();
    const asked = readState(new URLSearchParams(location.search));
    const state = location.search === '' ? chosen : { ...asked, query: chosen.query || asked.query };
    this.#fill(state);
    this.#go(state, 'replaceState');
  }

  #showAddress(): void {
    const state = readState(new URLSearchParams(location.search));
    this.#fill(state);
    this.#ask(state);
  }

  #fill(state: State): void {
    const { form, narrow } = this.#parts;
    fillForm(form, state);
    // What narrows the results is seen, or a reader who was sent the address would miss it.
    const { type: _type, ...others } = state.filters;
    if (writeState({ ...state, query: '', filters: others }) !== '') narrow.open = true;
  }

  #change(changed: Partial<State>): void {
    const state = { ...this.#fromForm(), ...changed };
    fillForm(this.#parts.form, state);
    this.#go(state, 'pushState');
  }

  /** Typing replaces the address; a choice is a step that one can go back from. */
  #go(state: State, how: 'pushState' | 'replaceState'): void {
    this.#limit = step;
    history[how](null, '', location.pathname + writeState(state));
    this.#ask(state);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const state = this.#fromForm();
    if (writeState(state) !== location.search) this.#go(state, 'pushState');
    else if (!this.#parts.view.unavailable.hidden) this.#ask(state);
    this.#parts.root.querySelector<HTMLElement>('[data-result] a')?.focus();
  }

  #showMore(): void {
    const next = this.#parts.view.results.querySelectorAll('[data-result]').length;
    this.#limit += step;
    this.#ask(this.#fromForm(), () => {
      const shown = this.#parts.root.querySelectorAll<HTMLElement>('[data-result]');
      shown[next]?.querySelector<HTMLElement>('a')?.focus();
    });
  }

  #followSuggestion(event: Event): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search-for]') : null;
    if (link === null) return;
    event.preventDefault();
    this.#change({ query: link.dataset['searchFor'] ?? '' });
  }

  #ask(state: State, then?: () => void): void {
    this.#carryOver(state);
    this.#once(
      async (signal) => find(await loadIndex(this.#base, this.#loadModule), state, this.#limit, signal),
      (outcome) => {
        this.#show(outcome, state);
        then?.();
      },
      () => {
        forgetIndex(this.#base);
        showUnavailable(this.#parts.view);
      },
    );
  }

  /** The register shows what is narrowed here, without the query. */
  #carryOver({ filters: { type: _type, ...filters }, sort }: State): void {
    const link = this.#parts.root.querySelector<HTMLAnchorElement>('[data-carry-filters]');
    if (link !== null) link.search = writeState({ query: '', filters, sort });
  }

  #show({ index, answer }: Outcome, state: State): void {
    const { form, more, clear, view } = this.#parts;
    const asked: Asked = { query: state.query, narrowed: Object.keys(state.filters).length > 0 };
    if ((asked.query === '' && !asked.narrowed) || answer.tooLittle)
      showNothing(view, answer.tooLittle, index);
    else showAnswer(view, answer, asked, index);
    this.#showCounts ??= createCounts(form, index.listing.facets, new Intl.NumberFormat(index.site.language));
    this.#showCounts(answer.filtered);
    more.hidden = answer.results.length >= answer.total || answer.results.length < this.#limit;
    clear.hidden = !asked.narrowed;
  }
}

async function find(index: Index, state: State, limit: number, signal: AbortSignal): Promise<Outcome> {
  return { index, answer: await search(index, { ...state, limit }, signal) };
}
