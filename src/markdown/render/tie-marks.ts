import type { Element, ElementContent, Root } from 'hast';

/**
 * Ties marks to the word before them: the white space between is wrapped, so that styles can keep a
 * mark from beginning a line. The text stays as it was typed.
 */
export function tieMarks(parent: Root | Element): void {
  const children: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'doctype' || child.type === 'mdxjsEsm') continue;
    if (child.type === 'element') tieMarks(child);
    if (beginsWithMark(child)) children.push(...tied(children.pop()));
    children.push(child);
  }
  parent.children = children;
}

/** A cluster may begin with words of its own (`see [12]`): those need no tie. */
function beginsWithMark(node: ElementContent): boolean {
  if (node.type !== 'element' || node.properties['className']?.toString() !== 'cite') return false;
  return node.children[0]?.type === 'element' && node.children[0].properties['role'] === 'doc-noteref';
}

function tied(before: ElementContent | undefined): ElementContent[] {
  if (before === undefined) return [];
  const [, words = '', space] = (before.type === 'text' && /^(.*\S)?(\s+)$/s.exec(before.value)) || [];
  if (space === undefined) return [before];
  const tie: ElementContent = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['tied'] },
    children: [{ type: 'text', value: space }],
  };
  return words === '' ? [tie] : [{ type: 'text', value: words }, tie];
}
