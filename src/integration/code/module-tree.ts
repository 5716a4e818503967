import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { type ProsePage, renderedTree } from '../../core/render/render-prose.ts';
import { guarded, htmlFragment } from './module-nodes.ts';

/** What a module of a section is made of: HTML as our renderer writes it, and the author's code. */
type Part = string | Code;
type Code = Exclude<RootContent, Element | { type: 'text' | 'comment' | 'doctype' }>;

/**
 * The syntax tree that `@astrojs/mdx` compiles for a section: the one that our renderer makes, with the
 * author's code left in it. What lies between code is one piece of HTML, as with Astro's own option
 * `optimize`, so that a compiled section gives the same bytes as one without code.
 *
 * One module serves the section's page and the page that holds all sections. Ids and the levels of
 * headings differ there: the module's property `whole` says which are wanted.
 */
export function moduleTree(documentary: Documentary, section: Section): Root {
  const parts = (kind: ProsePage['kind']) =>
    partsOf(renderedTree(documentary, section, { kind, code: 'kept' }).children);
  return { type: 'root', children: join(section, parts('section'), parts('whole')) };
}

/** The parts in order: an element that holds code is its opening tag, its parts, and its closing tag. */
function partsOf(nodes: readonly RootContent[]): Part[] {
  const parts: Part[] = [];
  const add = (part: Part) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  for (const node of nodes) {
    if (node.type === 'doctype') continue;
    if (isMarkup(node) && !holdsCode(node)) add(toHtml(node));
    else if (node.type === 'element') {
      const closing = `</${node.tagName}>`;
      add(toHtml({ ...node, children: [] }).slice(0, -closing.length));
      partsOf(node.children).forEach(add);
      add(closing);
    } else if (!isMarkup(node)) add(node);
  }
  return parts;
}

function isMarkup(node: RootContent): node is Exclude<RootContent, Code> {
  return node.type === 'element' || node.type === 'text' || node.type === 'comment';
}

function holdsCode(node: RootContent): boolean {
  if (node.type !== 'element') return !isMarkup(node);
  return node.children.some(holdsCode);
}

/** Both pages have the same code in the same places; only the HTML between may differ. */
function join(section: Section, here: readonly Part[], whole: readonly Part[]): ElementContent[] {
  return here.flatMap((part, index): ElementContent[] => {
    const other = whole[index];
    if (typeof part === 'string') return [htmlFragment(part, typeof other === 'string' ? other : part)];
    // MDX rewrites the syntax trees of code as it compiles them, and these are compiled again after an edit.
    if (!('children' in part)) return part.type === 'mdxjsEsm' ? [] : [structuredClone(part)];
    const otherChildren = typeof other === 'object' && 'children' in other ? other.children : [];
    const children = join(section, partsOf(part.children), partsOf(otherChildren));
    return [guarded(section, { ...part, attributes: structuredClone(part.attributes), children })];
  });
}
