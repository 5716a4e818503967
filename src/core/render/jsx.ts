import type { Element, ElementContent, Properties, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { State } from 'mdast-util-to-hast';
import { claimId } from '../model/addresses.ts';
import { kindById } from '../model/kinds.ts';
import { firstMap } from '../model/prose/blocks.ts';
import { claimIdOf } from '../model/prose/collect-prose.ts';
import { attributeText } from '../syntax/attributes.ts';
import { type ExpressionNode, isCode, type JsxNode } from '../syntax/code.ts';
import { literalText } from '../syntax/literal-text.ts';
import { isAllowedAttribute, isAllowedElement } from '../syntax/prose-elements.ts';
import { componentText, expressionText } from '../syntax/static-text.ts';
import { isViewName } from '../syntax/views.ts';
import { renderAside, renderQuote } from './blocks/callouts.ts';
import { renderChart } from './blocks/chart.ts';
import { renderFigure } from './blocks/figures.ts';
import { renderEmbed, renderMedium } from './blocks/media.ts';
import { renderView } from './blocks/views.ts';
import { type Context, element, idPrefix, text } from './context.ts';
import { linkProperties, linkWithMarks } from './links.ts';
import { mediaAddress } from './pictures.ts';
import { renderTerm } from './terms.ts';

/** A claim, an element of HTML or a component of the author's; only the content of what a section may not use. */
export function renderJsx(context: Context, state: State, node: JsxNode): ElementContent | ElementContent[] {
  const { name } = node;
  if (name === 'Claim' && node.type === 'mdxJsxTextElement') return renderClaim(context, state, node);
  const block = renderBlock(context, state, node);
  if (block !== undefined) return block;
  if (name === 'Term') return renderTerm(context, state, node);
  if (name === 'Reference') return renderFullEntry(context, node);
  if (isCode(node)) return context.page.code === 'kept' ? kept(state, node) : textOf(state, node);
  if (name === null || !isAllowedElement(name)) return state.all(node);
  const properties = propertiesOf(context, node);
  if (name === 'a' && node.type === 'mdxJsxTextElement')
    return linkWithMarks(context, state, node, properties);
  return element(name, properties, state.all(node));
}

/** A block component of the engine's; `undefined` for everything else. */
function renderBlock(context: Context, state: State, node: JsxNode): ElementContent | undefined {
  switch (node.name) {
    case 'Figure':
    case 'Table':
    case 'Equation':
      return renderFigure(context, state, node);
    case 'Aside':
      return renderAside(context, state, node);
    case 'Quote':
      return renderQuote(context, state, node, []);
    case 'Video':
    case 'Audio':
      return renderMedium(context, state, node);
    case 'Chart':
      return renderChart(context, state, node);
    case 'Embed':
      return renderEmbed(context, state, node);
    default:
      return isViewName(node.name)
        ? renderView(context.documentary, node.name, {
            value: (attribute) => attributeText(node, attribute),
            page: context.page.kind,
            ...mapFor(context, node),
          })
        : undefined;
  }
}

/** The map of the positions, once on a page. */
function mapFor({ documentary, section, page }: Context, node: JsxNode): { map?: Element } {
  const { worldMap, sections } = documentary;
  const isFirst = node === firstMap(page.kind === 'whole' ? sections : [section]);
  return isFirst && worldMap !== undefined ? { map: worldMap } : {};
}

/** The whole entry of one source, in the text. */
function renderFullEntry({ documentary, inLink }: Context, node: JsxNode): ElementContent | ElementContent[] {
  const work = documentary.worksByKey.get((attributeText(node, 'of') ?? '').normalize('NFC'));
  if (work === undefined) return [];
  const { html, text: plain } = work.formatted;
  const children = inLink ? [text(plain)] : fromHtml(html, { fragment: true }).children.filter(isContent);
  const name = node.type === 'mdxJsxFlowElement' ? 'p' : 'span';
  return element(name, { className: ['full-entry'] }, children);
}

function isContent(node: RootContent): node is ElementContent {
  return node.type === 'element' || node.type === 'text';
}

/** The author's component or element as it is, with its content rendered like all prose. */
function kept(state: State, node: JsxNode): ElementContent {
  const { type, name, attributes, position } = node;
  return { type, name, attributes, position, children: state.all(node) };
}

/** What replaces it where no code runs: its text alternative and its content. */
function textOf(state: State, node: JsxNode): ElementContent[] {
  const alt = componentText(node);
  const children = state.all(node);
  if (alt === '') return children;
  return [node.type === 'mdxJsxFlowElement' ? element('p', {}, [text(alt)]) : text(alt), ...children];
}

/** A registered claim is followed by a quiet link to its page, a shape that names its kind. */
function renderClaim(context: Context, state: State, node: MdxJsxTextElement) {
  const { documentary, page } = context;
  const id = claimIdOf(node);
  const claim = documentary.claimsById.get(id);
  const kind = claim?.kind;
  // Words that no longer hold stay readable, struck through, as corrections in print are.
  const withdrawn = claim?.withdrawn !== undefined;
  const words = state.all(node);
  const shown = withdrawn ? [element('s', { className: ['withdrawn'] }, words)] : words;
  if (id === '' || page.kind === 'book') return shown;
  const span = element('span', { id: claimId(id), dataClaim: id, ...(kind && { dataKind: kind }) }, shown);
  if (kind === undefined || context.inLink) return span;
  const { wording } = documentary;
  const key = withdrawn ? 'claim.link-withdrawn' : 'claim.link';
  const label = wording(key, { kind: kindById(documentary.claimKinds, kind).word });
  const shape = element('svg', { className: ['kind'], ariaHidden: 'true', width: 10, height: 10 }, [
    element('use', { href: `#kind-${kind}` }, []),
  ]);
  const href = documentary.addresses.claim(id);
  const properties = { href, className: ['claim-link'], ariaLabel: label, ...wording.markup(key) };
  span.children.push(element('a', properties, [shape]));
  return span;
}

/** Attributes that name other elements by their ids. */
const idLists =
  /^(?:id|headers|aria-(?:activedescendant|controls|describedby|details|flowto|labelledby|owns))$/;

function propertiesOf(context: Context, node: JsxNode): Properties {
  const properties: Properties = {};
  for (const { type, ...attribute } of node.attributes) {
    if (type !== 'mdxJsxAttribute' || !('name' in attribute) || !isAllowedAttribute(attribute.name)) continue;
    const { name } = attribute;
    const value =
      typeof attribute.value === 'object' && attribute.value !== null
        ? literalText(attribute.value)
        : (attribute.value ?? true);
    if (name === 'href') Object.assign(properties, linkProperties(context, String(value)));
    else if (name === 'src') properties['src'] = mediaAddress(context.documentary, String(value));
    else if (idLists.test(name))
      properties[name] = String(value).replace(/\S+/g, (id) => idPrefix(context) + id);
    else properties[name === 'class' ? 'className' : name] = value ?? '';
  }
  return properties;
}

/** Comments show nothing, a literal its text; code is kept, or replaced by what it shows. */
export function renderExpression(context: Context, node: ExpressionNode): ElementContent | undefined {
  if (isCode(node) && context.page.code === 'kept') {
    return { type: node.type, value: node.value, data: { estree: node.data?.estree } };
  }
  const value = literalText(node) ?? expressionText(node);
  return value === '' ? undefined : text(value);
}
