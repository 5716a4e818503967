import type { Element, ElementContent, Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { decode, fragment, referenceId } from '../../core/model/addresses.ts';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { proseTree } from '../../core/render/render-prose.ts';
import { chapterFile, referencesFile } from './files.ts';
import { type BookPictures, placePictures } from './pictures.ts';
import { xhtmlPage } from './xhtml.ts';

/** A section as a chapter of the book. */
export function chapterPage(documentary: Documentary, section: Section, pictures: BookPictures): string {
  const prose = proseTree(documentary, section, {
    kind: 'book',
    referenceAddress: (key) => referencesFile + fragment(referenceId(key)),
  });
  pointInside(documentary, section, prose);
  placePictures(documentary, pictures, prose);
  const chapter = h('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, [
    h('h1', section.title),
    h('p', { className: ['summary'] }, section.summary),
    ...prose.children.filter(isContent),
  ]);
  return xhtmlPage(documentary, section.title, [chapter], 'bodymatter');
}

function isContent(node: Nodes): node is ElementContent {
  return node.type === 'element' || node.type === 'text';
}

/** Links to sections lead to chapters, others of this site to the site; marks open as notes. */
function pointInside(documentary: Documentary, section: Section, tree: Root): void {
  const ids = idsIn(tree);
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a') return;
    if (node.properties['role'] === 'doc-noteref') node.properties['epub:type'] = 'noteref';
    const href = node.properties['href'];
    if (typeof href === 'string') node.properties['href'] = insideAddress(documentary, section, href, ids);
  });
}

function insideAddress(
  { addresses, sections }: Documentary,
  section: Section,
  href: string,
  ids: ReadonlySet<string>,
): string {
  if (href.startsWith(`${referencesFile}#`) || /^mailto:/i.test(href)) return href;
  if (href.startsWith('#') && ids.has(decode(href.slice(1)))) return href;
  const here = addresses.canonical(addresses.section(section.slug));
  if (!URL.canParse(href, here)) return here;
  const target = new URL(href, here);
  const inBook = sections.find(
    ({ slug }) => addresses.canonical(addresses.section(slug)) === target.origin + target.pathname,
  );
  return inBook === undefined ? target.href : chapterFile(inBook.slug);
}

function idsIn(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', (node: Element) => {
    if (typeof node.properties['id'] === 'string') ids.add(node.properties['id']);
  });
  return ids;
}
