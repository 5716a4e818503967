import type { FootnoteDefinition, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';

declare module 'mdast' {
  interface FootnoteDefinitionData {
    /** Set where the note was written in the line, `^[…]`: it counts where it is referred to. */
    inline?: true;
  }
}

/** Gives `^[text of a note]` the form of every other note: a reference, and its text after the block. */
export function inlineNotes(tree: Root): void {
  let count = 0;
  const notesIn = (parent: Parents): FootnoteDefinition[] => {
    const found: FootnoteDefinition[] = [];
    for (const child of parent.children) if ('children' in child) found.push(...notesIn(child));
    if (!isLine(parent)) return found;
    for (;;) {
      const note = firstNote(parent.children);
      if (note === undefined) return found;
      count += 1;
      const identifier = `inline-${count}`;
      const { position } = note;
      found.push({
        type: 'footnoteDefinition',
        identifier,
        children: [{ type: 'paragraph', children: note.content, ...(position && { position }) }],
        data: { inline: true },
        ...(position && { position }),
      });
      const reference: PhrasingContent = {
        type: 'footnoteReference',
        identifier,
        ...(position && { position }),
      };
      parent.children = [...note.before, reference, ...note.after];
    }
  };
  tree.children = tree.children.flatMap((child): RootContent[] =>
    'children' in child ? [child, ...notesIn(child)] : [child],
  );
}

type Line = Parents & { children: PhrasingContent[] };

function isLine(node: Parents): node is Line {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'mdxJsxTextElement'].includes(
    node.type,
  );
}

interface Note {
  before: PhrasingContent[];
  content: PhrasingContent[];
  after: PhrasingContent[];
  position: PhrasingContent['position'];
}

function firstNote(children: readonly PhrasingContent[]): Note | undefined {
  for (const [at, child] of children.entries()) {
    if (child.type !== 'text') continue;
    const open = child.value.indexOf('^[');
    if (open === -1) continue;
    const rest = [piece(child, open + 2, child.value.length), ...children.slice(at + 1)];
    const inner = upToBracket(rest);
    if (inner === undefined) continue;
    const lead = child.value.slice(0, open);
    return {
      before: [...children.slice(0, at), ...(lead === '' ? [] : [piece(child, 0, open)])],
      ...inner,
      position: child.position,
    };
  }
  return undefined;
}

/** What is before the bracket that closes the note, and what follows it. */
function upToBracket(nodes: readonly PhrasingContent[]): Pick<Note, 'content' | 'after'> | undefined {
  let depth = 1;
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    for (let at = 0; at < node.value.length; at++) {
      if (node.value[at] === '[') depth += 1;
      if (node.value[at] !== ']' || --depth > 0) continue;
      const last = node.value.slice(0, at);
      const next = node.value.slice(at + 1);
      return {
        content: [...nodes.slice(0, index), ...(last === '' ? [] : [piece(node, 0, at)])],
        after: [...(next === '' ? [] : [piece(node, at + 1, node.value.length)]), ...nodes.slice(index + 1)],
      };
    }
  }
  return undefined;
}

/** A part of a text, with its place where that is known. */
function piece(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to);
  const { position } = node;
  const start = position?.start.offset;
  if (position === undefined || start === undefined || position.end.offset !== start + node.value.length)
    return { ...node, value };
  return {
    ...node,
    value,
    position: {
      start: { ...position.start, offset: start + from },
      end: { ...position.end, offset: start + to },
    },
  };
}
