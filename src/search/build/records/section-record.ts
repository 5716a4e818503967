import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Documentary, Section } from '../../../core/model/documentary.ts';
import { facetsOfSection } from '../../../core/model/facets/facet-values.ts';
import { proseTree } from '../../../core/render/render-prose.ts';
import { pieces } from '../word-parts.ts';
import type { SearchPage } from './record.ts';

/**
 * A section as a page of the index: its prose without marks and without its list of references,
 * which are records of their own. Paragraphs and headings keep their ids, so that a result can open
 * at the passage.
 */
export function sectionPage(documentary: Documentary, section: Section): SearchPage {
  const { addresses, wording } = documentary;
  const prose = proseTree(documentary, section, { kind: 'section' }).children.flatMap(withoutMarks);
  return {
    url: addresses.section(section.slug),
    ...pageOf({ ...section, language: wording.language, body: prose }),
    facets: facetsOfSection(section),
    order: { date: 0, place: section.place * 1e6, references: 0 },
  };
}

/** What a page of the index is made of. */
interface PageParts {
  title: string;
  summary: string;
  /** What the result says it is, beside its type. */
  slug: string;
  language: string;
  /** Its paragraphs and headings; those with an id are places that a result can lead to. */
  body: ElementContent[];
}

/** A page as Pagefind reads it, and its words. */
export function pageOf({
  title,
  summary,
  slug,
  language,
  body,
}: PageParts): Pick<SearchPage, 'html' | 'text'> {
  const text = [title, summary, ...body.map((node) => textOf(node))].join(' ');
  const page = (place: number) =>
    h('html', { lang: language }, [
      h('head', [h('title', title)]),
      h('body', [
        ...factsOf({ title, slug, place }),
        h('h1', title),
        h('p', summary),
        ...body,
        ...piecesOf(text, language),
      ]),
    ]);
  return { html: (place) => `<!doctype html>${toHtml(page(place))}`, text };
}

/** Pagefind reads filters, sort keys and what results show from attributes. */
function factsOf({ title, slug, place }: { title: string; slug: string; place: number }): Element[] {
  return [
    h('i', { 'data-pagefind-sort': 'place[title]', title: place }),
    h('i', { 'data-pagefind-meta': 'title[title]', title }),
    h('i', { 'data-pagefind-filter': 'type[title]', title: 'section' }),
    h('i', { 'data-pagefind-filter': 'section[title]', title: slug }),
  ];
}

function piecesOf(text: string, language: string): Element[] {
  const added = pieces(text, language);
  return added === '' ? [] : [h('p', { id: 'pieces' }, added)];
}

/**
 * Puts words in the place of pictures and formulas, and leaves out what is not prose: marks with the
 * space before them, the links of claims, ways back from notes; the explanations of terms, which the
 * glossary has; and the words of claims withdrawn. Only the ids that a result can lead to stay, because
 * Pagefind carries the text of each along.
 */
function withoutMarks(node: RootContent | ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isApparatus(node)) return [];
  if (node.tagName === 'img') return [h('span', ` ${node.properties['alt'] ?? ''} `)];
  if (node.tagName === 'math') return [h('span', texOf(node))];
  if (isTranscript(node)) return node.children.slice(1).flatMap(withoutMarks);
  const id = /^(?:p|h\d)$/.test(node.tagName) ? node.properties['id'] : undefined;
  return [
    h(
      node.tagName,
      id === undefined ? {} : { id: String(id) },
      closeGaps(node.children.flatMap(withoutMarks)),
    ),
  ];
}

/** A formula as it was typed: what its signs are in MathML nobody would look for. */
function texOf(math: Element): string {
  let tex = '';
  visit(math, 'element', (node) => {
    if (node.tagName === 'annotation') tex = textOf(node);
  });
  return tex;
}

/** The gap that a mark leaves before a full stop is closed. */
function closeGaps(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node, index) => {
    const next = nodes[index + 1];
    const opensGap =
      node.type === 'text' &&
      next?.type === 'text' &&
      /^[.,;:!?)\]”’»。、，．；：！？」』）।॥؟،؛۔]/.test(next.value);
    return opensGap ? { ...node, value: node.value.trimEnd() } : node;
  });
}

/** What a recording says, below the word that unfolds it. */
function isTranscript({ tagName, properties }: Element): boolean {
  return tagName === 'details' && String(properties['className']).includes('transcript');
}

function isApparatus({ tagName, properties }: Element): boolean {
  const names = Array.isArray(properties['className']) ? properties['className'] : [];
  return (
    ['svg', 'audio', 'video'].includes(tagName) ||
    properties['dataFootnoteRef'] !== undefined ||
    properties['dataFootnoteBackref'] !== undefined ||
    ['cite', 'claim-link', 'term-note', 'tied', 'withdrawn'].some((name) => names.includes(name))
  );
}
