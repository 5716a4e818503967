import type { ElementContent, Properties } from 'hast';
import type { FootnoteReference, Heading, Link, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import { fragment, markId, referenceId } from '../model/addresses.ts';
import type { Mark } from '../model/documentary.ts';
import { partAddress } from '../model/lists/read-pages.ts';
import type { Cite, CiteItem } from '../syntax/remark-citations.ts';
import { type Context, element, text } from './context.ts';

/**
 * A citation: every item of a cluster is a mark, with prefix, locator and suffix as text outside it, as
 * typed. One that is part of the sentence names its source first: “Worth [1] (p. 4) says”.
 */
export function renderCluster(context: Context, cite: Cite): ElementContent[] {
  const marks = cite.narrative ? narrativeMarks(context, cite.items) : itemsOf(context, cite.items);
  const name = cite.name === undefined ? [] : [text(`${cite.name} `)];
  return [...name, element('span', { className: ['cite'] }, marks)];
}

function narrativeMarks(context: Context, [first, ...others]: readonly CiteItem[]): ElementContent[] {
  const mark = first && context.section.marksByItem.get(first);
  const words = inlineContent(narrativeWords(first));
  const between = words.length > 0 && others.length > 0 ? [text('; ')] : [];
  const inBrackets = [...words, ...between, ...itemsOf(context, others)];
  return [
    ...(mark ? [renderMark(context, mark)] : []),
    ...(inBrackets.length > 0 ? [text(' ('), ...inBrackets, text(')')] : []),
  ];
}

/** What is in the brackets after a narrative key: they begin where a comma would be. */
export function narrativeWords(item: CiteItem | undefined): PhrasingContent[] {
  const [first, ...rest] = item?.suffix ?? [];
  if (first?.type !== 'text') return item?.suffix ?? [];
  return [{ ...first, value: first.value.trimStart() }, ...rest];
}

function itemsOf(context: Context, items: readonly CiteItem[]): ElementContent[] {
  return items.flatMap((item, index): ElementContent[] => {
    const mark = context.section.marksByItem.get(item);
    const previous = items[index - 1];
    const apart = previous !== undefined && (previous.suffix.length > 0 || item.prefix.length > 0);
    return [
      ...(apart ? [text('; ')] : []),
      ...inlineContent(item.prefix),
      ...(mark ? [renderMark(context, mark)] : []),
      ...inlineContent(item.suffix),
    ];
  });
}

function renderMark({ documentary, section, page }: Context, mark: Mark): ElementContent {
  const { reference, key, occurrence } = mark;
  if (reference === undefined) return text(`[${key}?]`);
  const { wording } = documentary;
  const number = wording.number(reference.number);
  const part = page.kind === 'whole' ? partAddress(documentary, section, reference) : '';
  const properties: Properties = {
    href: page.referenceAddress?.(reference.key) ?? part + fragment(referenceId(reference.key)),
    id: markId(reference.key, page.kind === 'section' ? occurrence.onSection : occurrence.onWhole),
    role: 'doc-noteref',
    dataReference: String(reference.number),
    ariaLabel: wording('reference.name-with-label', { number, label: reference.formatted.label }),
    ...wording.markup('reference.name-with-label'),
  };
  return element('a', properties, [text(`[${reference.number}]`)]);
}

/** Prefixes and suffixes: no cluster can be in them, and links and code are reported as mistakes. */
function inlineContent(nodes: readonly PhrasingContent[]): ElementContent[] {
  if (nodes.length === 0) return [];
  const tree = toHast({ type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] });
  const paragraph = tree.type === 'root' ? tree.children[0] : tree;
  return paragraph?.type === 'element' ? paragraph.children : [];
}

/** What is itself a link: the mark of a source or of a note. */
type LinkedMark = Cite | FootnoteReference;

/** Splits the marks off inline content, however deep they are: no link can hold them. */
export function withoutMarks(node: Heading | Link | MdxJsxTextElement): {
  kept: PhrasingContent[];
  marks: LinkedMark[];
} {
  const marks: LinkedMark[] = [];
  const strip = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    withoutEmptyBrackets(
      children.flatMap((child): (PhrasingContent | undefined)[] => {
        if (child.type === 'cite' || child.type === 'footnoteReference') {
          marks.push(child.type === 'cite' ? { ...child, name: undefined } : child);
          // What the sentence calls its source is a word of it.
          return child.type === 'cite' && child.name !== undefined
            ? [{ type: 'text', value: child.name }]
            : [undefined];
        }
        if (!('children' in child)) return [child];
        return [Object.assign({ ...child }, { children: strip(child.children) })];
      }),
    );
  return { kept: strip(node.children), marks };
}

/** Closes the gap of each mark: brackets that held nothing else, `the hearing ([1])`, go with it. */
function withoutEmptyBrackets(nodes: readonly (PhrasingContent | undefined)[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  let gap = false;
  for (const node of nodes) {
    const before = kept.at(-1);
    if (gap && before?.type === 'text' && node?.type === 'text') {
      const opening = /\s*[([]\s*$/.exec(before.value);
      const closing = /^\s*[)\]]/.exec(node.value);
      if (opening !== null && closing !== null) {
        kept[kept.length - 1] = { ...before, value: before.value.slice(0, opening.index) };
        kept.push({ ...node, value: node.value.slice(closing[0].length) });
        gap = false;
        continue;
      }
    }
    gap = node === undefined;
    if (node !== undefined) kept.push(node);
  }
  return kept;
}

/** The marks that were split off, as siblings after what held them. */
export function marksAfter(context: Context, state: State, marks: readonly LinkedMark[]): ElementContent[] {
  return marks.flatMap((mark): ElementContent[] =>
    mark.type === 'cite'
      ? [text(' '), ...renderCluster(context, mark)]
      : state.all({ type: 'paragraph', children: [mark] }),
  );
}
