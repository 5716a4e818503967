import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { fragment, markId, referenceId } from '../../core/model/addresses.ts';
import type { Documentary, Mark, Reference, Work } from '../../core/model/documentary.ts';
import { passagesOf } from '../../core/model/references/passages.ts';
import { backLinkLetters } from '../../core/model/references/reference-details.ts';
import { isLanguageTag } from '../../core/read/schemas/fields.ts';
import { chapterFile } from './files.ts';
import { xhtmlPage } from './xhtml.ts';

/** All references in number order, each with its ways back into the chapters. */
export function referencesPage(documentary: Documentary): string {
  const { wording, references } = documentary;
  const title = wording('reference.title');
  const list = h(
    'ol',
    { className: ['references'] },
    references.map((reference) => entry(documentary, reference)),
  );
  const chapter = h('section', { 'epub:type': 'bibliography', role: 'doc-bibliography' }, [
    h('h1', title),
    list,
    ...furtherReading(documentary),
  ]);
  return xhtmlPage(documentary, title, [chapter], 'backmatter');
}

/** Works that the account does not cite. */
function furtherReading({ wording, furtherReading }: Documentary): Element[] {
  if (furtherReading.length === 0) return [];
  const items = furtherReading.map((work) => h('li', formatted(work)));
  return [h('h2', wording('reference.further-reading')), h('ul', items)];
}

function entry(documentary: Documentary, reference: Reference): Element {
  return h('li', { id: referenceId(reference.key), value: reference.number, 'epub:type': 'biblioentry' }, [
    ...formatted(reference),
    ...translation(documentary, reference),
    ...reference.marks.flatMap((mark, index) => [
      ' ',
      backLink(documentary, reference, mark, index),
      ...passages(documentary, reference, mark),
    ]),
  ]);
}

/** Where in the source this use of it points, and in which words. */
function passages(documentary: Documentary, reference: Reference, mark: Mark): (Element | string)[] {
  const language = String(reference.entry.language ?? '');
  const lang = isLanguageTag(language) ? language : documentary.settings.language;
  return passagesOf(documentary, mark).flatMap(({ locator, quote }) => [
    ...(locator === undefined ? [] : [` ${locator}`]),
    ...(quote === undefined ? [] : [' ', h('q', { lang, 'xml:lang': lang }, quote)]),
  ]);
}

function formatted(reference: Work): ElementContent[] {
  const children = fromHtml(reference.formatted.html, { fragment: true }).children;
  return children.filter((node): node is ElementContent => node.type === 'element' || node.type === 'text');
}

function translation(
  { wording, settings }: Documentary,
  { entry: { custom } }: Reference,
): (Element | string)[] {
  const translated = custom?.translation;
  if (translated === undefined) return [];
  const lang = isLanguageTag(translated.language ?? '') ? translated.language : settings.language;
  return [
    ' ',
    h('span', { lang, 'xml:lang': lang }, wording('reference.translation', { title: translated.title })),
  ];
}

function backLink({ wording }: Documentary, reference: Reference, mark: Mark, index: number): Element {
  const letter = backLinkLetters(index);
  const single = reference.marks.length === 1;
  const label = single
    ? wording('reference.back')
    : wording('reference.back-nth', { letter, number: wording.number(reference.number) });
  const href = chapterFile(mark.section.slug) + fragment(markId(reference.key, mark.occurrence.onWhole));
  return h('a', { href, role: 'doc-backlink', ariaLabel: label }, single ? '↑' : letter);
}
