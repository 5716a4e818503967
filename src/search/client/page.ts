import { showCounts } from './facet-counts.ts';
import { type Index, loadIndex } from './index.ts';
import { latestOnly } from './latest.ts';
import type { FilterCounts, LoadModule } from './pagefind.ts';
import { moveThroughResults } from './result-keys.ts';
import {
  type Asked,
  type ResultView,
  resultView,
  showAnswer,
  showNothing,
  showUnavailable,
} from './result-list.ts';
import { type Answer, countFilters, search } from './search.ts';
import { fillForm, readState, type State, writeState } from './state.ts';
import { wording } from './words-shown.ts';

/** How many results are shown at first, and more at each wish. */
const step = 20;

/** Brings the search page to life. Its whole state stands in the address. */
export function startPage(root: HTMLElement, loadModule: LoadModule): void {
  const form = root.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  const clear = root.querySelector<HTMLButtonElement>('[data-search-clear]');
  if (!form || !field || !more || !clear) return;
  const parts = { root, form, field, more, clear, view: resultView(root) };
  new SearchPage(parts, () => loadIndex(root.dataset['searchPage'] ?? '/pagefind/', loadModule)).start();
}

interface Parts {
  root: HTMLElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  more: HTMLButtonElement;
  clear: HTMLButtonElement;
  view: ResultView;
}

interface Outcome {
  index: Index;
  answer: Answer;
  counts: FilterCounts;
}

class SearchPage {
  readonly #parts: Parts;
  readonly #load: () => Promise<Index>;
  readonly #once = latestOnly();
  #limit = step;

  constructor(parts: Parts, load: () => Promise<Index>) {
    this.#parts = parts;
    this.#load = load;
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
    this.#showAddress();
  }

  #fromForm(): State {
    return readState(new FormData(this.#parts.form));
  }

  #showAddress(): void {
    const state = readState(new URLSearchParams(location.search));
    fillForm(this.#parts.form, state);
    this.#ask(state);
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
    this.#parts.root.querySelector<HTMLElement>('[data-result] > a')?.focus();
  }

  #showMore(): void {
    const next = this.#parts.view.results.querySelectorAll('ol:first-of-type > li').length;
    this.#limit += step;
    this.#ask(this.#fromForm(), () => {
      this.#parts.root.querySelectorAll<HTMLElement>('[data-result] > a')[next]?.focus();
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
    this.#once(
      async (signal) => find(await this.#load(), state, this.#limit, signal),
      (outcome) => {
        this.#show(outcome, state);
        then?.();
      },
      () => showUnavailable(this.#parts.view),
    );
  }

  #show({ index, answer, counts }: Outcome, state: State): void {
    const { form, more, clear, view } = this.#parts;
    const asked: Asked = { query: state.query, narrowed: Object.keys(state.filters).length > 0 };
    if (asked.query === '' && !asked.narrowed) showNothing(view, ...wording(index.site, 'search.type'));
    else showAnswer(view, answer, asked, index);
    showCounts(form, counts, index.site.language);
    more.hidden = answer.results.length >= answer.total || answer.results.length < this.#limit;
    clear.hidden = !asked.narrowed;
  }
}

async function find(index: Index, state: State, limit: number, signal: AbortSignal): Promise<Outcome> {
  const answer = await search(index, { ...state, limit }, signal);
  return { index, answer, counts: await countFilters(index, answer.corrected ?? state.query, state.filters) };
}
