import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { othersToken, titleToken } from './entry-item.ts';

/** Puts the title in its token's place. */
export function withTitle(nodes: readonly ElementContent[], title: Element): ElementContent[] {
  return mapText(nodes, (value) =>
    value
      .split(titleToken)
      .flatMap((text, index) => [
        ...(index > 0 ? [title] : []),
        ...(text === '' ? [] : [{ type: 'text' as const, value: text }]),
      ]),
  );
}

/** The words for “and others”, with whatever separates them from the names before; one full stop after them. */
export function withOthers(nodes: readonly ElementContent[], etAl: string): ElementContent[] {
  const stop = etAl.endsWith('.') ? '\\.?' : '';
  const others = new RegExp(`[,;]?\\s*(?:\\S{1,6}\\s+)?${othersToken}${stop}`, 'gu');
  return mapText(nodes, (value) => [{ type: 'text', value: value.replace(others, ` ${etAl}`) }]);
}

/**
 * Wraps the title in an entry of a style that prints it in its own way: in other capitals, with other
 * quotation marks, without its full stop.
 *
 * @param wrap an element for the title, without children
 */
export function wrapTitle(nodes: ElementContent[], title: string, wrap: Element): ElementContent[] {
  const text = folded(nodes.map((node) => textIn(node)).join(''));
  const wanted = folded(title);
  for (const words of [wanted, wanted.replace(/[\s\p{P}]+$/u, '')]) {
    const at = words === '' ? -1 : text.indexOf(words);
    if (at >= 0) return wrapRange(nodes, at, at + words.length, wrap);
  }
  return nodes;
}

function textIn(node: ElementContent): string {
  return node.type === 'text' ? node.value : node.type === 'element' ? textOf(node) : '';
}

/** The same text, sign by sign, without what styles change. */
function folded(text: string): string {
  return text.replace(/./gsu, (sign) => {
    if (/["'“”‘’«»„‚‹›]/.test(sign)) return "'";
    if (/\s/.test(sign)) return ' ';
    const lower = sign.toLowerCase();
    return lower.length === sign.length ? lower : sign;
  });
}

/** Wraps what is between two offsets of the text; an element that is cut by one goes in whole. */
function wrapRange(
  nodes: readonly ElementContent[],
  start: number,
  end: number,
  wrap: Element,
): ElementContent[] {
  const before: ElementContent[] = [];
  const inside: ElementContent[] = [];
  const after: ElementContent[] = [];
  let passed = 0;
  for (const node of nodes) {
    const [from, to] = [passed, passed + textIn(node).length];
    passed = to;
    if (node.type === 'element' && from <= start && end <= to && to > from) {
      const children = wrapRange(node.children, start - from, end - from, wrap);
      return [...before, { ...node, children }, ...nodes.slice(nodes.indexOf(node) + 1)];
    }
    if (node.type !== 'text' || to <= start || from >= end) {
      (to <= start ? before : from >= end ? after : inside).push(node);
      continue;
    }
    const cut = (a: number, b: number) => node.value.slice(Math.max(0, a - from), Math.max(0, b - from));
    const push = (list: ElementContent[], value: string) =>
      value !== '' && list.push({ type: 'text', value });
    push(before, cut(from, start));
    push(inside, cut(start, end));
    push(after, cut(end, to));
  }
  return inside.length === 0 ? [...nodes] : [...before, { ...wrap, children: inside }, ...after];
}

/** Links the addresses that a style prints. */
export function withLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element')
      return [node.tagName === 'a' ? node : { ...node, children: withLinks(node.children) }];
    if (node.type !== 'text') return [node];
    return node.value
      .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]’”])/)
      .flatMap((value, index): ElementContent[] => {
        if (value === '') return [];
        const text: ElementContent = { type: 'text', value };
        if (index % 2 === 0 || !URL.canParse(value)) return [text];
        const properties = { href: new URL(value).href, rel: ['noopener', 'noreferrer'] };
        return [{ type: 'element', tagName: 'a', properties, children: [text] }];
      });
  });
}

/** Replaces the texts of a tree. */
export function mapText(
  nodes: readonly ElementContent[],
  map: (value: string) => ElementContent[],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return map(node.value);
    return node.type === 'element' ? [{ ...node, children: mapText(node.children, map) }] : [node];
  });
}

/** Classes in the place of inline styles, which the content security policy forbids. */
export function withoutInlineStyles(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type !== 'element') return node;
    const { style, ...properties } = node.properties;
    const className = String(style ?? '').includes('small-caps') ? ['small-caps'] : undefined;
    const children = withoutInlineStyles(node.children);
    return { ...node, properties: { ...properties, ...(className && { className }) }, children };
  });
}
