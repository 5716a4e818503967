import type { Node } from 'jsonc-parser';

/** A list is kept in its line where it holds nothing but numbers, texts and such lists. */
function isFlat(node: Node): boolean {
  return node.type !== 'object' && (node.children ?? []).every(isFlat);
}

/**
 * JSON in the form that keeps diffs small: an indent of two spaces, every field in its line, lists
 * without objects in one (`[[2019, 5, 21]]`). Values are copied as they were written, so that
 * nothing is lost on the way.
 */
export function formatJson(text: string, node: Node, indent = ''): string {
  const inner = `${indent}  `;
  const children = node.children ?? [];
  if (node.type === 'property') {
    const [key, value] = children;
    if (key === undefined || value === undefined) return source(text, node);
    return `${source(text, key)}: ${formatJson(text, value, indent)}`;
  }
  if (node.type !== 'object' && node.type !== 'array') return source(text, node);
  const [open, close] = node.type === 'object' ? ['{', '}'] : ['[', ']'];
  if (children.length === 0) return open + close;
  if (isFlat(node)) return `[${children.map((child) => formatJson(text, child)).join(', ')}]`;
  const lines = children.map((child) => inner + formatJson(text, child, inner));
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function source(text: string, { offset, length }: Node): string {
  return text.slice(offset, offset + length);
}
