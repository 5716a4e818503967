import type { ClientWords } from '../../build/client-words.ts';
import type { Occurrence } from '../matching/occurrences.ts';
import type { Passage } from '../matching/passages.ts';
import type { Result } from '../matching/search.ts';
import { element } from './elements.ts';
import { excerpt, marked } from './excerpt.ts';
import { wording } from './words-shown.ts';

/** One result as an item of the list. */
export function showResult(result: Result, site: ClientWords): HTMLLIElement {
  const { type } = result.record;
  if (type === 'claim') return showClaim(result, site);
  return type === 'reference' ? showReference(result, site) : showSection(result, site);
}

function showClaim(result: Result, site: ClientWords): HTMLLIElement {
  const { passages, id, kind, url } = result.record;
  const [statement, ...others] = passages;
  // See the claim's record: who says it and when comes first, or an accusation would read as ours.
  const [, , who, when, sources] = passages.map(({ shown }) => shown);
  const introduced = [who, when].filter(Boolean).join(' · ');
  return element(
    'li',
    { 'data-result': 'claim', 'data-claim': id, 'data-kind': kind },
    label(site, 'claim', introduced === '' ? [] : [introduced]),
    link(url, statement ? markedPassage(result, statement) : []),
    ...(sources ? [element('p', { class: 'result-facts' }, sources)] : []),
    ...foundElsewhere(result, statement, others),
  );
}

function showReference(result: Result, site: ClientWords): HTMLLIElement {
  const { passages, url, language } = result.record;
  const [title, translation, byline, details] = passages;
  const number = details?.shown ?? '';
  const more = [translation, byline].flatMap((passage) => (passage?.text ? [passage] : []));
  return element(
    'li',
    { 'data-result': 'reference', 'data-reference': number.replace(/\D/g, '') },
    label(site, 'reference', number === '' ? [] : [number]),
    link(url, title ? markedPassage(result, title) : [], language),
    ...more.map((passage) => element('p', { class: 'result-facts' }, ...markedPassage(result, passage))),
  );
}

function showSection(result: Result, site: ClientWords): HTMLLIElement {
  const { record, assessment } = result;
  const passage = assessment?.passage ?? record.passages[0];
  const url =
    passage?.anchor === undefined ? record.url : `${record.url}#${encodeURIComponent(passage.anchor)}`;
  return element(
    'li',
    { 'data-result': 'section', 'data-section': record.id },
    label(site, 'section', passage?.heading ? [passage.heading] : []),
    link(url, [record.title]),
    ...(passage ? [element('p', { class: 'result-excerpt' }, ...excerpted(result, passage))] : []),
  );
}

/** A claim found by words that its statement lacks shows where they are. */
function foundElsewhere(
  { assessment }: Result,
  statement: Passage | undefined,
  others: readonly Passage[],
): Node[] {
  if (assessment === undefined) return [];
  const termsIn = (passage: Passage | undefined) =>
    new Set((passage && (assessment.occurrences.get(passage) ?? []).map(({ term }) => term)) ?? []);
  const inStatement = termsIn(statement);
  if (inStatement.size === assessment.found.size) return [];
  const news = (passage: Passage) => [...termsIn(passage)].filter((term) => !inStatement.has(term)).length;
  const [best] = [...others].sort((a, b) => news(b) - news(a));
  if (best === undefined || news(best) === 0) return [];
  const places = assessment.occurrences.get(best) ?? [];
  const shown = best.items.length > 0 ? itemsWith(best, places) : excerpt(best, places, 24);
  return shown.length > 0 ? [element('p', { class: 'result-excerpt' }, ...shown)] : [];
}

/** Of a field that is only searched, what it was found by: a country, a source's title. */
function itemsWith(passage: Passage, places: readonly Occurrence[]): (Node | string)[] {
  const found = passage.items.filter(({ start, end }) =>
    places.some((place) => place.start >= start && place.end <= end),
  );
  return found.flatMap(({ start, end }, index) => [
    ...(index > 0 ? [' · '] : []),
    ...marked(
      passage.text,
      places.filter((place) => place.start >= start && place.end <= end),
      start,
      end,
    ),
  ]);
}

function label(
  site: ClientWords,
  type: 'claim' | 'section' | 'reference',
  detail: (Node | string)[],
): HTMLElement {
  const words = wording(site, `search.type-${type}`);
  return element('p', { class: 'result-type' }, ...words, ...(detail.length > 0 ? [' · ', ...detail] : []));
}

function link(href: string, content: (Node | string)[], language?: string): HTMLAnchorElement {
  return element('a', { href, lang: language }, ...content);
}

function markedPassage({ assessment }: Result, passage: Passage): (Node | string)[] {
  return marked(passage.text, assessment?.occurrences.get(passage) ?? []);
}

function excerpted({ assessment }: Result, passage: Passage): (Node | string)[] {
  return excerpt(passage, assessment?.occurrences.get(passage) ?? []);
}
