import type { Definition, Image, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { claimIdOf } from '../../core/model/prose/collect-prose.ts';
import { isWebAddress } from '../../core/read/schemas/fields.ts';
import { narrativeWords } from '../../core/render/marks.ts';
import { attributeText } from '../../core/syntax/attributes.ts';
import type { Cite, CiteItem } from '../../core/syntax/cite.ts';
import { isAuthorsComponent, type JsxNode } from '../../core/syntax/code.ts';
import { componentText, expressionText } from '../../core/syntax/static-text.ts';
import { colophon, plainMark, referenceList } from '../bibliography/plain-references.ts';
import { plainComponent } from './plain-components.ts';
import { printMarkdown } from './print-markdown.ts';

/** A section as Markdown: `[@key]` resolved to `[n]`, claims as plain text, its references listed. */
export function sectionMarkdown(documentary: Documentary, section: Section): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: section.title }] },
      {
        type: 'paragraph',
        children: [{ type: 'emphasis', children: [{ type: 'text', value: section.summary }] }],
      },
      ...(resolve(documentary, section, section.source.tree.children) as RootContent[]),
      ...referenceList(documentary, section),
      colophon(documentary, section),
    ],
  };
  return printMarkdown(tree);
}

/** Replaces what only MDX and this site know by plain Markdown. */
function resolve(documentary: Documentary, section: Section, nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    switch (node.type) {
      case 'cite':
        return cluster(section, node);
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement': {
        if (node.name === 'Reference') return fullEntry(documentary, node);
        const content = resolve(documentary, section, node.children);
        if (isWithdrawn(documentary, node))
          return [{ type: 'delete', children: content as PhrasingContent[] }];
        const plain = plainComponent(documentary, node, content);
        return plain === undefined
          ? [...componentAlt(node), ...content]
          : plain.map((part) => placed(documentary, part));
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return expressionText(node) === '' ? [] : [{ type: 'text', value: expressionText(node) }];
      case 'mdxjsEsm':
      case 'html':
        return [];
      case 'link':
      case 'image':
      case 'definition':
        return [
          { ...node, url: addressOf(documentary, node), ...children(documentary, section, node) } as Nodes,
        ];
      default:
        return [{ ...node, ...children(documentary, section, node) } as Nodes];
    }
  });
}

/** A picture or recording that a component names, at its address on the site. */
function placed(documentary: Documentary, node: Nodes): Nodes {
  if (node.type !== 'paragraph') return node;
  const children = node.children.map((child) =>
    child.type === 'image' || (child.type === 'link' && child.data?.crossReference === undefined)
      ? { ...child, url: absolute(documentary, child.url) }
      : child,
  );
  return { ...node, children };
}

/** The whole entry of a source, as text. */
function fullEntry({ worksByKey }: Documentary, node: JsxNode): Nodes[] {
  const work = worksByKey.get((attributeText(node, 'of') ?? '').normalize('NFC'));
  const entry: PhrasingContent[] = work === undefined ? [] : [text(work.formatted.text)];
  return node.type === 'mdxJsxFlowElement' ? [{ type: 'paragraph', children: entry }] : entry;
}

/** Whether a claim no longer holds: its words are struck through, as on the page. */
function isWithdrawn({ claimsById }: Documentary, node: JsxNode): boolean {
  if (node.type !== 'mdxJsxTextElement' || node.name !== 'Claim') return false;
  return claimsById.get(claimIdOf(node))?.withdrawn !== undefined;
}

/** A component of the author's by its text alternative. */
function componentAlt(node: JsxNode): Nodes[] {
  const value = isAuthorsComponent(node.name) ? componentText(node) : '';
  if (value === '') return [];
  const text: Nodes = { type: 'text', value };
  return [node.type === 'mdxJsxFlowElement' ? { type: 'paragraph', children: [text] } : text];
}

function children(documentary: Documentary, section: Section, node: Nodes): { children?: Nodes[] } {
  return 'children' in node ? { children: resolve(documentary, section, node.children) } : {};
}

/** As on the page: marks as links' texts, prefix, locator and suffix as typed. */
function cluster(section: Section, cite: Cite): PhrasingContent[] {
  const [first, ...others] = cite.items;
  if (!cite.narrative || first === undefined) return items(section, cite.items);
  const words = narrativeWords(first);
  const between = words.length > 0 && others.length > 0 ? [text('; ')] : [];
  const inBrackets = [...words, ...between, ...items(section, others)];
  return [
    text(cite.name === undefined ? '' : `${cite.name} `),
    markOf(section, first),
    ...(inBrackets.length > 0 ? [text(' ('), ...inBrackets, text(')')] : []),
  ];
}

function items(section: Section, list: readonly CiteItem[]): PhrasingContent[] {
  return list.flatMap((item, index): PhrasingContent[] => {
    const previous = list[index - 1];
    const apart = previous !== undefined && (previous.suffix.length > 0 || item.prefix.length > 0);
    return [...(apart ? [text('; ')] : []), ...item.prefix, markOf(section, item), ...item.suffix];
  });
}

function markOf(section: Section, item: CiteItem): PhrasingContent {
  const number = section.marksByItem.get(item)?.reference?.number;
  return plainMark(number === undefined ? `[${item.key}?]` : `[${number}]`);
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** A cross-reference leads to the site: this file has no ids. */
function addressOf(documentary: Documentary, node: Link | Image | Definition): string {
  const { addresses } = documentary;
  const target = node.type === 'link' ? node.data?.crossReference : undefined;
  return target?.section === undefined
    ? absolute(documentary, node.url)
    : addresses.canonical(addresses.inSection(target.section.slug, target.id));
}

function absolute({ addresses }: Documentary, url: string): string {
  if (isWebAddress(url) || url.startsWith('#') || /^mailto:/i.test(url)) return url;
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return '';
  return addresses.canonical(addresses.path(url.replace(/^(?:\.{0,2}\/)+/, '')));
}
