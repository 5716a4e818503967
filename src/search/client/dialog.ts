import { forgetIndex, type Index, loadIndex } from './matching/index.ts';
import type { LoadModule } from './matching/pagefind.ts';
import { type Answer, search } from './matching/search.ts';
import { latestOnly } from './page/latest.ts';
import { element } from './results/elements.ts';
import { moveThroughResults } from './results/result-keys.ts';
import {
  type ResultView,
  resultView,
  showAnswer,
  showNothing,
  showUnavailable,
} from './results/result-list.ts';
import { wording } from './results/words-shown.ts';

/** How many results the dialog shows; the rest is on the search page. */
const limit = 7;

/** Brings the search dialog to life; called once, when the reader reaches for it. */
export function startDialog(dialog: HTMLDialogElement, loadModule: LoadModule): void {
  const field = dialog.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) return;
  const view = resultView(dialog);
  const ask = asks(dialog, field, view, loadModule);
  field.addEventListener('input', ask);
  view.results.addEventListener('click', (event) => searchAgain(event, field, ask));
  closeOnLeaving(dialog, field);
  moveThroughResults(dialog, field);
  ask();
}

/** What is done at every key: the first time, and with nothing typed, it only loads the index. */
function asks(
  dialog: HTMLDialogElement,
  field: HTMLInputElement,
  view: ResultView,
  loadModule: LoadModule,
): () => void {
  const once = latestOnly();
  const base = dialog.dataset['searchDialog'] ?? '/pagefind/';
  return () => {
    const query = field.value.trim();
    once(
      (signal) => find(loadIndex(base, loadModule), query, signal),
      ({ index, answer }) => {
        if (answer === undefined || answer.tooLittle)
          return showNothing(view, answer?.tooLittle ?? false, index);
        showAnswer(view, answer, { query, narrowed: false }, index);
        view.results.append(...linkToAll(dialog, answer, query, index));
      },
      () => {
        forgetIndex(base);
        showUnavailable(view);
      },
    );
  };
}

async function find(loading: Promise<Index>, query: string, signal: AbortSignal) {
  const index = await loading;
  if (query === '') return { index, answer: undefined };
  return { index, answer: await search(index, { query, filters: {}, sort: 'relevance', limit }, signal) };
}

function linkToAll(dialog: HTMLDialogElement, answer: Answer, query: string, { site }: Index): Node[] {
  if (answer.total <= limit) return [];
  const address = new URL(dialog.querySelector('form')?.action ?? location.href);
  address.searchParams.set('q', answer.corrected ?? query);
  const text = wording(site, 'search.all-results', { query: answer.corrected ?? query });
  return [element('p', { class: 'search-all' }, element('a', { href: address.href }, ...text))];
}

/** A suggestion searches where the reader is. */
function searchAgain(event: Event, field: HTMLInputElement, ask: () => void): void {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search-for]') : null;
  if (link === null) return;
  event.preventDefault();
  field.value = link.dataset['searchFor'] ?? field.value;
  field.focus();
  ask();
}

/** A result on the same page is uncovered; a click beside the dialog closes it, and so does Escape. */
function closeOnLeaving(dialog: HTMLDialogElement, field: HTMLInputElement): void {
  dialog.addEventListener('click', (event) => {
    const inResult = event.target instanceof Element && event.target.closest('[data-result] a') !== null;
    if (inResult || event.target === dialog) dialog.close();
  });
  field.addEventListener('keydown', (event) => {
    // Left to itself, the browser would only empty the field.
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
}
