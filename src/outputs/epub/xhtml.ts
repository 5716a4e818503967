import type { ElementContent, Nodes, Properties, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Documentary } from '../../core/model/documentary.ts';
import { printable } from '../../core/single-line.ts';
import { writeXml } from '../text/write-xml.ts';

/** A document of the book, as XHTML. */
export function xhtmlPage(
  { settings, wording }: Documentary,
  title: string,
  body: ElementContent[],
  type?: string,
): string {
  const language = { lang: settings.language, 'xml:lang': settings.language, dir: wording.direction };
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h(
        'html',
        { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops', ...language },
        [
          h('head', [
            h('meta', { charSet: 'utf-8' }),
            h('title', title),
            h('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' }),
          ]),
          h('body', type === undefined ? {} : { 'epub:type': type }, body),
        ],
      ),
    ],
  };
  return writeXml(toXast(wellFormed(tree)), { closeEmptyElements: true });
}

/** XML cannot hold control characters, even escaped. */
function wellFormed<T extends Nodes>(node: T): T {
  if (node.type === 'text' || node.type === 'comment') return { ...node, value: printable(node.value) };
  if (node.type === 'element') {
    return {
      ...node,
      properties: {
        ...wellFormedProperties(node.properties),
        ...(node.tagName === 'math' && { xmlns: 'http://www.w3.org/1998/Math/MathML' }),
      },
      children: node.children.map(wellFormed),
    };
  }
  return node.type === 'root' ? { ...node, children: node.children.map(wellFormed) } : node;
}

function wellFormedProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? printable(value) : value,
    ]),
  );
}
