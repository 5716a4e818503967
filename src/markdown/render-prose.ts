import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Image, Link, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Handler, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { claimId, fragment, markId, referenceId } from '../model/addresses.ts';
import type { Documentary, Mark, Section, Heading as SectionHeading } from '../model/documentary.ts';
import { claimIdOf } from '../model/read-prose.ts';
import { isWebAddress } from '../read/schemas/fields.ts';
import { literalText } from './literal-text.ts';
import { isAllowedAttribute, isAllowedElement, isBlockElement } from './prose-elements.ts';
import type { Cite } from './remark-citations.ts';
import { tieMarks } from './tie-marks.ts';

/** The page that prose is rendered for: ids, links and what is added depend on it. */
export interface ProsePage {
  /** `section`: a page of its own; `whole`: all sections on one page; `book`: a chapter of the EPUB. */
  kind: 'section' | 'whole' | 'book';
  /** Where the entry of a reference stands as seen from this page. */
  referenceAddress?: (key: string) => string;
}

/** Renders the prose of a section as safe HTML, marks and claims included. */
export function renderProse(documentary: Documentary, section: Section, page: ProsePage): string {
  const tree = proseTree(documentary, section, page);
  tieMarks(tree);
  return toHtml(tree);
}

/** The same as a syntax tree, for formats other than HTML. */
export function proseTree(documentary: Documentary, section: Section, page: ProsePage): HastRoot {
  const context: Context = {
    documentary,
    section,
    page,
    headings: section.headings[Symbol.iterator](),
    paragraphs: 0,
  };
  const prefix = idPrefix(context);
  const tree = toHast(section.source.tree, {
    handlers: handlersFor(context),
    clobberPrefix: prefix,
    footnoteLabel: documentary.wording('section.footnotes'),
    footnoteLabelProperties: {},
    footnoteBackLabel: documentary.wording('section.back-to-text'),
  });
  const root: HastRoot = tree.type === 'root' ? tree : { type: 'root', children: [] };
  if (prefix !== '') prefixFootnoteLabel(root, prefix);
  return root;
}

interface Context {
  documentary: Documentary;
  section: Section;
  page: ProsePage;
  headings: Iterator<SectionHeading>;
  paragraphs: number;
}

/** A full stop parts slug and id: neither can hold one, so no two elements share an id. */
function idPrefix({ page, section }: Context): string {
  return page.kind === 'whole' ? `${section.slug}.` : '';
}

function handlersFor(context: Context): Handlers {
  return {
    cite: (_state, node: Cite) => renderCluster(context, node),
    heading: (state, node: Heading) => renderHeading(context, state, node),
    paragraph: (state, node: Paragraph, parent) => renderParagraph(context, state, node, parent),
    link: (state, node: Link) => renderLink(context, state, node),
    image: (_state, node: Image) => renderImage(context, node),
    mdxJsxTextElement: (state, node: MdxJsxTextElement) => renderJsx(context, state, node),
    mdxJsxFlowElement: (state, node: MdxJsxFlowElement) => renderJsx(context, state, node),
    mdxTextExpression: renderExpression,
    mdxFlowExpression: renderExpression,
    mdxjsEsm: () => undefined,
    html: () => undefined,
  };
}

/** A cluster: every item a mark, with prefix, locator and suffix as text outside it, as typed. */
function renderCluster(context: Context, cite: Cite): ElementContent {
  const children = cite.items.flatMap((item, index): ElementContent[] => {
    const mark = context.section.marksByItem.get(item);
    const previous = cite.items[index - 1];
    const apart = previous !== undefined && (previous.suffix.length > 0 || item.prefix.length > 0);
    return [
      ...(apart ? [text('; ')] : []),
      ...inlineContent(item.prefix),
      ...(mark ? [renderMark(context, mark)] : []),
      ...inlineContent(item.suffix),
    ];
  });
  return element('span', { className: ['cite'] }, children);
}

function renderMark({ documentary, page }: Context, mark: Mark): ElementContent {
  const { reference, key, occurrence } = mark;
  if (reference === undefined) return text(`[${key}?]`);
  const number = documentary.wording.number(reference.number);
  const properties: Properties = {
    href: page.referenceAddress?.(reference.key) ?? fragment(referenceId(reference.key)),
    id: markId(reference.key, page.kind === 'section' ? occurrence.onSection : occurrence.onWhole),
    role: 'doc-noteref',
    dataReference: String(reference.number),
    ariaLabel: documentary.wording('reference.name-with-label', { number, label: reference.formatted.label }),
  };
  return element('a', properties, [text(`[${reference.number}]`)]);
}

/** Prefixes and suffixes: no cluster can stand in them, and links and code are reported as mistakes. */
function inlineContent(nodes: readonly PhrasingContent[]): ElementContent[] {
  if (nodes.length === 0) return [];
  const tree = toHast({ type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] });
  const paragraph = tree.type === 'root' ? tree.children[0] : tree;
  return paragraph?.type === 'element' ? paragraph.children : [];
}

/** A heading's anchor holds its text; its marks stand beside the anchor. */
function renderHeading(context: Context, state: State, node: Heading): Element {
  const next = context.headings.next();
  const id = next.done === true ? undefined : next.value.id;
  const { kept, marks } = withoutMarks(node);
  const children = state.all({ ...node, children: kept });
  const name = `h${Math.min(6, node.depth + (context.page.kind === 'whole' ? 1 : 0))}`;
  if (id === undefined || context.page.kind === 'book') {
    return element(name, id === undefined ? {} : { id }, [...children, ...renderMarksAfter(context, marks)]);
  }
  const full = idPrefix(context) + id;
  const trimmed = trimEnd(children);
  const anchor = hasLink(node)
    ? trimmed
    : [element('a', { href: fragment(full), className: ['heading-anchor'] }, trimmed)];
  return element(name, { id: full }, [...anchor, ...renderMarksAfter(context, marks)]);
}

function trimEnd(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  return [...children.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}

function renderMarksAfter(context: Context, marks: readonly Cite[]): ElementContent[] {
  return marks.flatMap((mark) => [text(' '), renderCluster(context, mark)]);
}

/** Splits the clusters off inline content, however deep they stand. */
function withoutMarks(node: Heading | Link): { kept: PhrasingContent[]; marks: Cite[] } {
  const marks: Cite[] = [];
  const strip = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    children.flatMap((child): PhrasingContent[] => {
      if (child.type === 'cite') {
        marks.push(child);
        return [];
      }
      if (!('children' in child)) return [child];
      return [Object.assign({ ...child }, { children: strip(child.children) })];
    });
  return { kept: strip(node.children), marks };
}

function hasLink(node: Nodes): boolean {
  return (
    node.type === 'link' ||
    node.type === 'footnoteReference' ||
    ('children' in node && node.children.some(hasLink))
  );
}

/** Paragraphs can be pointed at: search opens a result at its passage. */
function renderParagraph(
  context: Context,
  state: State,
  node: Paragraph,
  parent: Nodes | undefined,
): Element | ElementContent[] {
  if (node.children.every((child) => isBlockJsx(child) || isBlank(child)) && node.children.some(isBlockJsx)) {
    return state.all(node);
  }
  context.paragraphs += 1;
  const properties =
    context.page.kind === 'book' ? {} : { id: `${idPrefix(context)}p.${context.paragraphs}` };
  return parent?.type === 'footnoteDefinition'
    ? element('p', {}, state.all(node))
    : element('p', properties, state.all(node));
}

/** MDX reads `<figcaption>…</figcaption>` on a line of its own as a paragraph; it is none. */
function isBlockJsx(node: PhrasingContent): boolean {
  return node.type === 'mdxJsxTextElement' && node.name !== null && isBlockElement(node.name);
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** A mark cannot stand inside a link, so it follows it. */
function renderLink(context: Context, state: State, node: Link): ElementContent[] {
  const { kept, marks } = withoutMarks(node);
  const children = trimEnd(state.all({ ...node, children: kept }));
  const properties = linkProperties(context, node.url);
  const shown =
    properties === undefined
      ? children
      : [element('a', { ...properties, ...(node.title && { title: node.title }) }, children)];
  return [...shown, ...renderMarksAfter(context, marks)];
}

/** Where a link may lead: the web, a mail address, or a place on this site. `undefined` makes it plain text. */
function linkProperties({ documentary, page }: Context, url: string): Properties | undefined {
  if (isWebAddress(url)) return { href: new URL(url).href, rel: ['noopener', 'noreferrer'] };
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(url)) return { href: url };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return undefined;
  if (url.startsWith('/')) {
    return {
      href:
        page.kind === 'book'
          ? documentary.addresses.canonical(documentary.addresses.path(url))
          : documentary.addresses.path(url),
    };
  }
  return { href: url };
}

function renderImage({ documentary, page }: Context, node: Image): ElementContent {
  const src = mediaAddress(documentary, node.url);
  if (src === undefined || page.kind === 'book') return text(node.alt ?? '');
  return element(
    'img',
    {
      src,
      alt: node.alt ?? '',
      loading: 'lazy',
      decoding: 'async',
      ...(node.title && { title: node.title }),
    },
    [],
  );
}

/** Images live in `content/media/`, published under `/media/`. */
function mediaAddress({ addresses }: Documentary, url: string): string | undefined {
  const [, file] = /^(?:\.{0,2}\/)*media\/([^?#]+)$/.exec(url) ?? [];
  if (file !== undefined) return addresses.path(`media/${file}`);
  return isWebAddress(url) ? undefined : url;
}

function renderJsx(
  context: Context,
  state: State,
  node: MdxJsxTextElement | MdxJsxFlowElement,
): ElementContent | ElementContent[] | undefined {
  if (node.name === 'Claim' && node.type === 'mdxJsxTextElement') return renderClaim(context, state, node);
  if (node.name === null || !isAllowedElement(node.name)) return state.all(node);
  return element(node.name, attributesOf(context, node), state.all(node));
}

/** A registered claim is followed by a quiet link to its page, a shape that names its kind. */
function renderClaim(
  { documentary, page }: Context,
  state: State,
  node: MdxJsxTextElement,
): ElementContent | ElementContent[] {
  const id = claimIdOf(node);
  const children = state.all(node);
  if (id === '' || page.kind === 'book') return children;
  const claim = documentary.claimsById.get(id);
  const span = element(
    'span',
    { id: claimId(id), dataClaim: id, ...(claim && { dataKind: claim.kind }) },
    children,
  );
  if (claim === undefined) return span;
  const label = documentary.wording('claim.link', { kind: documentary.wording(`kind.${claim.kind}`) });
  span.children.push(
    element('a', { href: documentary.addresses.claim(id), className: ['claim-link'], ariaLabel: label }, [
      element('svg', { className: ['kind'], ariaHidden: 'true', width: 10, height: 10 }, [
        element('use', { href: `#kind-${claim.kind}` }, []),
      ]),
    ]),
  );
  return span;
}

function attributesOf(context: Context, node: MdxJsxTextElement | MdxJsxFlowElement): Properties {
  const properties: Properties = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !isAllowedAttribute(attribute.name)) continue;
    const value =
      typeof attribute.value === 'object' && attribute.value !== null
        ? literalText(attribute.value)
        : (attribute.value ?? true);
    if (attribute.name === 'href') Object.assign(properties, linkProperties(context, String(value)));
    else if (attribute.name === 'src') properties['src'] = mediaAddress(context.documentary, String(value));
    else properties[attribute.name === 'class' ? 'className' : attribute.name] = value ?? '';
  }
  return properties;
}

/** Comments show nothing; a literal shows its text; code is reported as a mistake. */
const renderExpression: Handler = (_state, node) => {
  const value = literalText(node);
  return value === undefined || value === '' ? undefined : text(value);
};

/** mdast-util-to-hast gives the heading of the notes one fixed id; on a page of many sections it must differ. */
function prefixFootnoteLabel(root: HastRoot, prefix: string): void {
  const walk = (node: Element | HastRoot) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.properties['id'] === 'footnote-label') child.properties['id'] = `${prefix}footnote-label`;
      if (child.properties['ariaDescribedBy'] !== undefined)
        child.properties['ariaDescribedBy'] = [`${prefix}footnote-label`];
      walk(child);
    }
  };
  walk(root);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
