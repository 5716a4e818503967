import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ArticleFacts } from '../wikitext/read-wikitext.ts';
import { toWikitext } from './to-wikitext.ts';

/** A page of a wiki as its HTML gives it. */
export interface WikiPage extends ArticleFacts {
  wikitext: string;
}

/**
 * Whether HTML is Parsoid's with what it was made of: `data-mw`. A page as readers see it has none, so
 * that its templates, which hold the sources, cannot be read.
 */
export function isParsoid(html: string): boolean {
  return /\bdata-mw=/.test(html) && /\btypeof="[^"]*\bmw:(?:Extension\/ref|Transclusion)\b/.test(html);
}

/** Reads a page of Parsoid's HTML, as `/w/rest.php/v1/page/TITLE/html` gives it. */
export function readWikiPage(html: string): WikiPage {
  const page = fromHtml(html);
  const [root, named, body] = ['html', 'title', 'body'].map((name) => find(page, name));
  const title = named === undefined ? '' : textOf(named).trim();
  const about = String(root?.properties['about'] ?? '');
  const [, host, revision] = /^(?:https?:)?\/\/([^/]+)\/.*\brevision\/(\d+)$/.exec(about) ?? [];
  const language = body?.properties['lang'] ?? root?.properties['lang'];
  return {
    title,
    ...(typeof language === 'string' && language !== '' && { language }),
    ...(host !== undefined && {
      address: `https://${host}/w/index.php?title=${encodeURIComponent(title.replaceAll(' ', '_'))}&oldid=${revision}`,
    }),
    wikitext: toWikitext(page),
  };
}

function find(page: Root, name: string): Element | undefined {
  let found: Element | undefined;
  visit(page, 'element', (element) => {
    if (element.tagName === name) found ??= element;
  });
  return found;
}
