import { element } from './elements.ts';
import type { Index } from './index.ts';
import type { Answer, Result } from './search.ts';
import { showResult } from './show-result.ts';
import { wording } from './words-shown.ts';

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
  const count = answer.total.toLocaleString(site.language);
  view.unavailable.hidden = true;
  view.help.hidden = answer.results.length + answer.near.length > 0;
  view.status.replaceChildren(...statusOf(answer, { query, narrowed }, site, count));
  view.results.replaceChildren(
    ...suggestion(answer, site),
    ...list(answer.results, site),
    ...nearResults(answer, site),
  );
}

type Site = Index['site'];

function statusOf(answer: Answer, { query, narrowed }: Asked, site: Site, count: string): (Node | string)[] {
  const { corrected, results, near } = answer;
  if (corrected !== undefined && results.length > 0) {
    return wording(site, 'search.instead', { query, suggestion: corrected });
  }
  if (results.length > 0) return wording(site, 'search.results', { count });
  if (near.length > 0) return wording(site, 'search.near');
  return wording(site, narrowed ? 'search.nothing-here' : 'search.nothing', { query });
}

/** The words that were probably meant, as a link that searches for them. */
function suggestion({ corrected }: Answer, site: Site): Node[] {
  if (corrected === undefined) return [];
  const link = element(
    'a',
    { href: `?q=${encodeURIComponent(corrected)}`, 'data-search-for': corrected },
    corrected,
  );
  const words = wording(site, 'search.did-you-mean', { suggestion: link });
  return [element('p', { class: 'search-suggestion' }, ...words)];
}

function nearResults({ results, near }: Answer, site: Site): Node[] {
  if (near.length === 0) return [];
  if (results.length === 0) return list(near, site);
  return [element('p', { class: 'search-near' }, ...wording(site, 'search.some')), ...list(near, site)];
}

function list(results: readonly Result[], site: Site): Node[] {
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
