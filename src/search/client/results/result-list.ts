import type { Index } from '../matching/index.ts';
import type { Answer, Result } from '../matching/search.ts';
import { element } from './elements.ts';
import { showResult } from './show-result.ts';
import { wording } from './words-shown.ts';

/** The parts of the markup that results go into. */
export interface ResultView {
  /** Says aloud how many results there are. */
  status: HTMLElement;
  results: HTMLElement;
  /** What is there while nothing is asked. */
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
export function showAnswer(view: ResultView, answer: Answer, asked: Asked, { site }: Index): void {
  const { results } = answer;
  const whole = results.filter(({ isWhole }) => isWhole);
  const some = results.filter(({ isWhole }) => !isWhole);
  view.unavailable.hidden = true;
  view.help.hidden = results.length > 0;
  view.status.replaceChildren(...statusOf(answer, asked, whole.length, site));
  view.results.replaceChildren(
    ...suggestion(answer, site),
    ...list(whole, site),
    ...(whole.length > 0 && some.length > 0
      ? [element('p', { class: 'search-near' }, ...wording(site, 'search.some'))]
      : []),
    ...list(some, site),
  );
}

type Site = Index['site'];
type Words = (Node | string)[];

/** What the account lacks comes first; then what is shown. */
function statusOf(answer: Answer, asked: Asked, whole: number, site: Site): Words {
  const missing = missingOf(answer, asked, site);
  return missing.length > 0 || answer.total > 0
    ? sentences([...missing, ...shownOf(answer, asked, whole, site)])
    : wording(site, asked.narrowed ? 'search.nothing-here' : 'search.nothing', { query: asked.query });
}

function missingOf(
  { absent: { names, words }, apart, unknownAddress }: Answer,
  asked: Asked,
  site: Site,
): Words[] {
  const quoted = (some: readonly string[]) => some.map((word) => site.quotes.join(word));
  const found: Words[] = [];
  if (unknownAddress) found.push(wording(site, 'search.unknown-address'));
  if (names.length > 0)
    found.push(wording(site, 'search.absent-names', { names: listed(names, 'disjunction', site) }));
  if (words.length > 0 && (names.length > 0 || asked.query !== words[0]))
    found.push(wording(site, 'search.absent-words', { words: listed(quoted(words), 'conjunction', site) }));
  else if (words.length > 0) found.push(wording(site, 'search.nothing', { query: asked.query }));
  if (apart.length > 0)
    found.push(wording(site, 'search.apart', { words: listed(quoted(apart), 'conjunction', site) }));
  return found;
}

function shownOf(answer: Answer, { query }: Asked, whole: number, site: Site): Words[] {
  const { corrected, absent, apart, meanings, total } = answer;
  if (total === 0 || apart.length > 0) return [];
  const count = total.toLocaleString(site.language);
  const read =
    meanings.length > 0
      ? [wording(site, 'search.read-as', { words: listed(meanings, 'conjunction', site) })]
      : [];
  if (absent.names.length + absent.words.length > 0) return [...read, wording(site, 'search.other-words')];
  if (whole === 0) return [...read, wording(site, 'search.near')];
  if (corrected !== undefined) return [wording(site, 'search.instead', { query, suggestion: corrected })];
  return [...read, wording(site, 'search.results', { count })];
}

function sentences(said: readonly Words[]): Words {
  return said.flatMap((words, index) => (index > 0 ? [' ', ...words] : words));
}

function listed(words: readonly string[], type: 'conjunction' | 'disjunction', { language }: Site): string {
  return new Intl.ListFormat(language, { type }).format(words);
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
export function showNothing(view: ResultView, tooLittle = false, index?: Index): void {
  view.results.replaceChildren(...view.hint);
  view.status.replaceChildren(...(tooLittle && index ? wording(index.site, 'search.one-letter') : []));
  view.help.hidden = true;
  view.unavailable.hidden = true;
}
