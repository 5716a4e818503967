import { element } from './elements.ts';
import type { Index } from './index.ts';
import type { Answer, Result } from './search.ts';
import { showResult } from './show-result.ts';
import { say } from './words-shown.ts';

/** The parts of the markup that results go into. */
export interface ResultView {
  /** Says aloud how many results there are. */
  status: HTMLElement;
  results: HTMLElement;
  /** What stands there while nothing is asked. */
  hint: readonly Node[];
  /** Links to the sections and references, for when nothing was found. */
  help: HTMLElement;
  /** The plain message for when the index cannot be loaded. */
  unavailable: HTMLElement;
}

/** Finds the parts of a view in its markup. */
export function resultView(root: HTMLElement): ResultView {
  const part = (name: string) => {
    const found = root.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (found === null) throw new Error(`The search lacks [data-search-${name}].`);
    return found;
  };
  const results = part('results');
  return {
    status: part('status'),
    results,
    hint: [...results.childNodes],
    help: part('help'),
    unavailable: part('unavailable'),
  };
}

/** What was asked. */
export interface Asked {
  query: string;
  /** Whether filters leave out what might have been found. */
  narrowed: boolean;
}

/** Shows an answer in place of the one before. */
export function showAnswer(
  view: ResultView,
  answer: Answer,
  { query, narrowed }: Asked,
  { site }: Index,
): void {
  const { messages } = site;
  const count = answer.total.toLocaleString(site.language);
  view.unavailable.hidden = true;
  view.help.hidden = answer.results.length + answer.near.length > 0;
  view.status.textContent = statusOf(answer, { query, narrowed }, messages, count);
  view.results.replaceChildren(
    ...suggestion(answer, messages['search.did-you-mean']),
    ...list(answer.results, site),
    ...nearResults(answer, messages, site),
  );
}

type Messages = Index['site']['messages'];

function statusOf(answer: Answer, { query, narrowed }: Asked, messages: Messages, count: string): string {
  const { corrected, results, near } = answer;
  if (corrected !== undefined && results.length > 0) {
    return say(messages['search.instead'], { query, suggestion: corrected });
  }
  if (results.length > 0) return say(messages['search.results'], { count });
  if (near.length > 0) return messages['search.near'];
  return say(messages[narrowed ? 'search.nothing-here' : 'search.nothing'], { query });
}

/** The words that were probably meant, as a link that searches for them. */
function suggestion({ corrected }: Answer, message: string): Node[] {
  if (corrected === undefined) return [];
  const link = element(
    'a',
    { href: `?q=${encodeURIComponent(corrected)}`, 'data-search-for': corrected },
    corrected,
  );
  const [before = '', after = ''] = message.split('{suggestion}');
  return [element('p', { class: 'search-suggestion' }, before, link, after)];
}

function nearResults({ results, near }: Answer, messages: Messages, site: Index['site']): Node[] {
  if (near.length === 0) return [];
  if (results.length === 0) return list(near, site);
  return [element('p', { class: 'search-near' }, messages['search.some']), ...list(near, site)];
}

function list(results: readonly Result[], site: Index['site']): Node[] {
  if (results.length === 0) return [];
  return [element('ol', { class: 'results' }, ...results.map((result) => showResult(result, site)))];
}

/** Shows the plain message instead of results. */
export function showUnavailable(view: ResultView): void {
  view.results.replaceChildren();
  view.status.textContent = '';
  view.help.hidden = true;
  view.unavailable.hidden = false;
}

/** Shows how to ask. */
export function showNothing(view: ResultView): void {
  view.results.replaceChildren(...view.hint);
  view.status.textContent = '';
  view.help.hidden = true;
  view.unavailable.hidden = true;
}
