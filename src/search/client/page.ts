import { countFilters, noCounts } from './count-filters.ts';
import { showCounts } from './facet-counts.ts';
import { type Index, loadIndex } from './index.ts';
import { latestOnly } from './latest.ts';
import type { LoadModule } from './pagefind.ts';
import { moveThroughResults } from './result-keys.ts';
import {
  type Asked,
  type ResultView,
  resultView,
  showAnswer,
  showNothing,
  showUnavailable,
} from './result-list.ts';
import { type Answer, search } from './search.ts';
import { fillForm, readState, type State, writeState } from './state.ts';

/** How many results are shown at first, and more at each wish. */
const step = 20;

/** Brings the search page to life. Its whole state stands in the address. */
export function startPage(root: HTMLElement, loadModule: LoadModule): void {
  const form = root.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  const clear = root.querySelector<HTMLButtonElement>('[data-search-clear]');
  const narrow = root.querySelector('details');
  if (!form || !field || !more || !clear || !narrow) return;
  const parts = { root, form, field, more, clear, narrow, view: resultView(root) };
  new SearchPage(parts, () => loadIndex(root.dataset['searchPage'] ?? '/pagefind/', loadModule)).start();
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
  readonly #load: () => Promise<Index>;
  readonly #once = latestOnly();
  readonly #onceCounted = latestOnly();
  #recount: () => void = () => undefined;
  #limit = step;

  constructor(parts: Parts, load: () => Promise<Index>) {
    this.#parts = parts;
    this.#load = load;
  }

  start(): void {
    const { root, form, field, more, clear, narrow, view } = this.#parts;
    field.addEventListener('input', () => this.#go(this.#fromForm(), 'replaceState'));
    form.addEventListener('change', ({ target }) => {
      if (target !== field) this.#go(this.#fromForm(), 'pushState');
    });
    form.addEventListener('submit', (event) => this.#submit(event));
    more.addEventListener('click', () => this.#showMore());
    clear.addEventListener('click', () => this.#change({ filters: {} }));
    view.results.addEventListener('click', (event) => this.#followSuggestion(event));
    narrow.addEventListener('toggle', () => this.#recount());
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
    if (writeState({ ...state, query: '', filters: { ...state.filters, type: undefined } }) !== '')
      narrow.open = true;
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

  #show({ index, answer }: Outcome, state: State): void {
    const { more, clear, view } = this.#parts;
    const asked: Asked = { query: state.query, narrowed: Object.keys(state.filters).length > 0 };
    if ((asked.query === '' || answer.tooLittle) && !asked.narrowed) showNothing(view);
    else showAnswer(view, answer, asked, index);
    this.#recount = () => this.#count(index, answer, state);
    this.#recount();
    more.hidden = answer.results.length >= answer.total || answer.results.length < this.#limit;
    clear.hidden = !asked.narrowed;
  }

  /** Results do not wait for the counts, nor for those that nobody sees. */
  #count(index: Index, { corrected, lacksWord }: Answer, { query, filters }: State): void {
    const { form, narrow } = this.#parts;
    this.#onceCounted(
      async () =>
        lacksWord ? noCounts : await countFilters(index, corrected ?? query, filters, narrow.open),
      (counts) => showCounts(form, counts, index.site.language),
      // Results without counts are still results.
      () => undefined,
    );
  }
}

async function find(index: Index, state: State, limit: number, signal: AbortSignal): Promise<Outcome> {
  return { index, answer: await search(index, { ...state, limit }, signal) };
}
