import type { ElementContent, Root } from 'hast';

/** What holds prose: an element, or a component of the author's. */
type Parent = Root | Extract<ElementContent, { children: unknown }>;

/**
 * Ties marks to the word before them: the white space between is wrapped, so that styles can keep a
 * mark from beginning a line. The text stays as it was typed.
 */
export function tieMarks(parent: Parent): void {
  for (const child of parent.children) if ('children' in child) tieMarks(child);
  if (parent.type === 'root') return;
  const { children } = parent;
  parent.children = children.flatMap((child, index) =>
    beginsWithMark(children[index + 1]) && !isLink(children[index - 1]) ? tied(child) : [child],
  );
}

/** A cluster may begin with words of its own (`see [12]`): those need no tie. */
function beginsWithMark(node: ElementContent | undefined): boolean {
  if (node?.type !== 'element' || node.properties['className']?.toString() !== 'cite') return false;
  return node.children[0]?.type === 'element' && node.children[0].properties['role'] === 'doc-noteref';
}

/** The mark of a link is the sibling that follows the link. */
function isLink(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'a';
}

function tied(before: ElementContent): ElementContent[] {
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
