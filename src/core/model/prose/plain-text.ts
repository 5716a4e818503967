import type { Nodes } from 'mdast';
import { isAuthorsComponent, isJsx } from '../../syntax/code.ts';
import { componentText, expressionText } from '../../syntax/static-text.ts';

/** Text as a reader gets it, without marks and without code of any kind. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'math':
    case 'inlineMath':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'cite':
      return node.name ?? '';
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return expressionText(node);
    case 'mdxjsEsm':
      return '';
    default:
      if (!('children' in node)) return '';
      return [...ownText(node), ...node.children.map((child) => plainText(child))].join(
        isBlockParent(node) ? '\n' : '',
      );
  }
}

/** What an author's component declares to be its text. */
function ownText(node: Nodes): string[] {
  const text = isJsx(node) && isAuthorsComponent(node.name) ? componentText(node) : '';
  return text === '' ? [] : [text];
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

/**
 * Line ends and the gaps that left-out marks leave are closed: `said [1].` reads `said.`. French has a
 * space of its own before `;`, `:`, `!`, `?` and `»`; what does not break stays.
 */
export function tidy(text: string, language: string): string {
  const gap = /^fr\b/.test(language) ? / (?=[.,)\]”’])/g : / (?=[.,;:!?)\]”’»。、，．；：！？」』）।॥؟،؛۔])/g;
  return text.replace(/[^\S\u00a0\u202f]+/g, ' ').replace(gap, '');
}
