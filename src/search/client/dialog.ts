import { loadIndex } from './index.ts';
import { latestOnly } from './latest.ts';
import type { LoadModule } from './pagefind.ts';
import { moveThroughResults } from './result-keys.ts';
import { resultView, showAnswer, showNothing, showUnavailable } from './result-list.ts';
import { type Answer, search } from './search.ts';
import { say } from './words-shown.ts';
import { element } from './elements.ts';

/** How many results the dialog shows; the rest is on the search page. */
const limit = 8;

/** Brings the search dialog to life; called once, when the reader reaches for it. */
export function startDialog(dialog: HTMLDialogElement, loadModule: LoadModule): void {
  const base = dialog.dataset['searchDialog'] ?? '/pagefind/';
  const field = dialog.querySelector<HTMLInputElement>('input[type="search"]');
  if (field === null) return;
  const view = resultView(dialog);
  const once = latestOnly();
  const ask = () => {
    const query = field.value.trim();
    once(
      async (signal) => {
        const index = await loadIndex(base, loadModule);
        if (query === '') return { index, answer: undefined };
        return { index, answer: await search(index, { query, filters: {}, sort: 'relevance', limit }, signal) };
      },
      ({ index, answer }) => {
        if (answer === undefined) return showNothing(view, '');
        showAnswer(view, answer, { query, narrowed: false }, index);
        view.results.append(...linkToAll(dialog, answer, query, index.site.messages['search.all-results']));
      },
      () => showUnavailable(view),
    );
  };
  field.addEventListener('input', ask);
  view.results.addEventListener('click', (event) => searchAgain(event, field, ask));
  closeOnLeaving(dialog);
  moveThroughResults(dialog, field);
  ask();
}

function linkToAll(dialog: HTMLDialogElement, answer: Answer, query: string, message: string): Node[] {
  if (answer.total <= limit) return [];
  const address = new URL(dialog.querySelector('form')?.action ?? location.href);
  address.searchParams.set('q', answer.corrected ?? query);
  return [element('p', {}, element('a', { href: address.href }, say(message, { query: answer.corrected ?? query })))];
}

/** A suggestion searches where the reader is. */
function searchAgain(event: Event, field: HTMLInputElement, ask: () => void): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-search-for]') : null;
  if (link === null) return;
  event.preventDefault();
  field.value = link.dataset['searchFor'] ?? field.value;
  field.focus();
  ask();
}

/** A result on the same page is uncovered; a click beside the dialog closes it. */
function closeOnLeaving(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    const inResult = event.target instanceof Element && event.target.closest('[data-result] a') !== null;
    if (inResult || event.target === dialog) dialog.close();
  });
}
