import type { Nodes } from 'mdast';

/** Text as a reader gets it, without marks and without code of any kind. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'cite':
      return node.name ?? '';
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
      return '';
    default:
      if (!('children' in node)) return '';
      return node.children.map((child) => plainText(child)).join(isBlockParent(node) ? '\n' : '');
  }
}

function isBlockParent(node: Nodes): boolean {
  return [
    'root',
    'blockquote',
    'list',
    'listItem',
    'table',
    'tableRow',
    'footnoteDefinition',
    'mdxJsxFlowElement',
  ].includes(node.type);
}

/** Line ends and the gaps that left-out marks leave are closed: `said [1].` reads `said.`. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ (?=[.,;:!?)\]”’])/g, '');
}
