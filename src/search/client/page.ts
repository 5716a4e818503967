import { showCounts } from './facet-counts.ts';
import { type Index, loadIndex } from './index.ts';
import { latestOnly } from './latest.ts';
import type { FilterCounts, LoadModule } from './pagefind.ts';
import { moveThroughResults } from './result-keys.ts';
import { type Asked, resultView, showAnswer, showNothing, showUnavailable } from './result-list.ts';
import { type Answer, countFilters, search } from './search.ts';
import { fillForm, readState, type State, writeState } from './state.ts';

const step = 20;

interface Outcome {
  index: Index;
  answer: Answer;
  counts: FilterCounts;
}

/** Brings the search page to life. Its whole state stands in the address. */
export function startPage(root: HTMLElement, loadModule: LoadModule): void {
  const base = root.dataset['searchPage'] ?? '/pagefind/';
  const form = root.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
  const more = root.querySelector<HTMLButtonElement>('[data-search-more]');
  const clear = root.querySelector<HTMLButtonElement>('[data-search-clear]');
  if (!form || !field || !more || !clear) return;
  const view = resultView(root);
  const once = latestOnly();
  let limit = step;

  const ask = (state: State) => {
    once(
      (signal) => find(loadIndex(base, loadModule), state, limit, signal),
      ({ index, answer, counts }) => {
        if (writeState({ ...state, sort: 'relevance' }) === '') showNothing(view, index.site.messages['search.type']);
        else showAnswer(view, answer, asked(state), index);
        showCounts(form, counts, index.site.language);
        more.hidden = answer.results.length >= answer.total || answer.results.length < limit;
        clear.hidden = !asked(state).narrowed;
      },
      () => showUnavailable(view),
    );
  };
  const go = (state: State, how: 'push' | 'replace') => {
    limit = step;
    const address = location.pathname + writeState(state);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    ask(state);
  };
  const fromForm = () => readState(new FormData(form));
  const fromAddress = () => {
    const state = readState(new URLSearchParams(location.search));
    fillForm(form, state);
    return state;
  };

  field.addEventListener('input', () => go(fromForm(), 'replace'));
  form.addEventListener('change', ({ target }) => target !== field && go(fromForm(), 'push'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (writeState(fromForm()) !== location.search) go(fromForm(), 'push');
    root.querySelector<HTMLElement>('[data-result] > a')?.focus();
  });
  more.addEventListener('click', () => {
    const next = root.querySelectorAll('[data-result]').length;
    limit += step;
    once(
      (signal) => find(loadIndex(base, loadModule), fromForm(), limit, signal),
      ({ index, answer }) => {
        showAnswer(view, answer, asked(fromForm()), index);
        more.hidden = answer.results.length >= answer.total;
        root.querySelectorAll<HTMLElement>('[data-result] > a')[next]?.focus();
      },
      () => showUnavailable(view),
    );
  });
  const withoutFilters = () => {
    const state: State = { ...fromForm(), filters: {} };
    fillForm(form, state);
    go(state, 'push');
  };
  clear.addEventListener('click', withoutFilters);
  view.results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search-for]') : null;
    if (link === null) return;
    event.preventDefault();
    const state: State = { ...fromForm(), query: link.dataset['searchFor'] ?? '' };
    fillForm(form, state);
    go(state, 'push');
  });
  window.addEventListener('popstate', () => ask(fromAddress()));
  moveThroughResults(root, field);
  ask(fromAddress());
}

function asked({ query, filters }: State): Asked {
  return { query, narrowed: Object.keys(filters).length > 0 };
}

async function find(loading: Promise<Index>, state: State, limit: number, signal: AbortSignal): Promise<Outcome> {
  const index = await loading;
  const answer = await search(index, { ...state, limit }, signal);
  return { index, answer, counts: await countFilters(index, answer.corrected ?? state.query, state.filters) };
}
