import type { Element, ElementContent } from 'hast';
import type { Blockquote, PhrasingContent } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { attributeText } from '../../syntax/attributes.ts';
import type { JsxNode } from '../../syntax/code.ts';
import { type Context, element, text } from '../context.ts';

/** Kinds of callouts, as GitHub has them. https://docs.github.com/get-started/writing-on-github#alerts */
export const asideTypes = ['note', 'tip', 'important', 'warning', 'caution'] as const;
type AsideType = (typeof asideTypes)[number];

const alert = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Whether a quotation is shown as a callout. */
export function isCallout({ children: [first] }: Blockquote): boolean {
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  return lead?.type === 'text' && alert.test(lead.value);
}

/** A quotation, or a callout where it begins with `[!NOTE]`. */
export function renderBlockquote(context: Context, state: State, node: Blockquote): Element {
  const [first, ...others] = node.children;
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined;
  const type = lead?.type === 'text' ? asideType(alert.exec(lead.value)?.[1]) : undefined;
  if (type === undefined || first?.type !== 'paragraph' || lead?.type !== 'text')
    return defaultHandlers.blockquote(state, node);
  const words = lead.value.replace(alert, '');
  const rest: PhrasingContent[] = [
    ...(words === '' ? [] : [{ ...lead, value: words }]),
    ...first.children.slice(1),
  ];
  const children = [...(rest.length > 0 ? [{ ...first, children: rest }] : []), ...others];
  return callout(context, type, undefined, state.all({ ...node, children }));
}

/** `<Aside type="note" title="…">`. */
export function renderAside(context: Context, state: State, node: JsxNode): Element {
  return callout(
    context,
    asideType(attributeText(node, 'type')) ?? 'note',
    attributeText(node, 'title'),
    state.all(node),
  );
}

function asideType(word: string | undefined): AsideType | undefined {
  return asideTypes.find((type) => type === word?.toLowerCase());
}

function callout(
  context: Context,
  type: AsideType,
  title: string | undefined,
  content: ElementContent[],
): Element {
  const { wording } = context.documentary;
  const key = `aside.${type}` as const;
  const shown = title || wording(key);
  const label = element('p', { className: ['aside-title'], ...(title ? {} : wording.markup(key)) }, [
    text(shown),
  ]);
  // English words in another language could not say so in an attribute; they are in the label.
  const name = title || wording.markup(key).lang === undefined ? { ariaLabel: shown } : {};
  return element('aside', { className: ['aside', `aside-${type}`], ...name }, [label, ...content]);
}

/** `<Quote by="party">words</Quote> [@key]`: the words, who said them, and the sources. */
export function renderQuote(
  context: Context,
  state: State,
  node: JsxNode,
  sources: readonly PhrasingContent[],
): Element {
  const by = attributeText(node, 'by') ?? '';
  const party = context.documentary.partiesById.get(by);
  const name = party?.name ?? by;
  const isLinked = party !== undefined && context.page.kind !== 'book';
  const speaker = isLinked
    ? element('a', { href: context.documentary.addresses.party(by) }, [text(name)])
    : text(name);
  const words = node.type === 'mdxJsxTextElement' ? [element('p', {}, state.all(node))] : state.all(node);
  const marks = state.all({ type: 'paragraph', children: [...sources] });
  return element('figure', { className: ['quote'] }, [
    element('blockquote', {}, words),
    element('figcaption', {}, [text('— '), speaker, ...(marks.length > 0 ? [text(' '), ...marks] : [])]),
  ]);
}
