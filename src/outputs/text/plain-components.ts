import type { Nodes, PhrasingContent } from 'mdast';
import type { Documentary } from '../../core/model/documentary.ts';
import { figureKind, figuresByNode, holdsOnlyPictures } from '../../core/model/prose/figures.ts';
import { viewOf } from '../../core/model/views/view.ts';
import { attributeText } from '../../core/syntax/attributes.ts';
import type { JsxNode } from '../../core/syntax/code.ts';
import { isViewName } from '../../core/syntax/views.ts';
import { plainView } from './plain-views.ts';

/**
 * What replaces one of the engine's components in plain Markdown, with its content; `undefined` where its
 * content alone does.
 *
 * @param content its children as plain Markdown
 */
export function plainComponent(
  documentary: Documentary,
  node: JsxNode,
  content: Nodes[],
): Nodes[] | undefined {
  const value = (name: string) => attributeText(node, name);
  switch (node.name) {
    case 'Figure':
    case 'Table':
    case 'Equation':
      return [...picture(value('src'), value('alt')), ...labelled(documentary, node, content)];
    case 'Aside':
      return [
        quotation([
          { type: 'html', value: `[!${(value('type') ?? 'note').toUpperCase()}]` },
          ...titled(value('title')),
          ...content,
        ]),
      ];
    case 'Quote': {
      const by = documentary.partiesById.get(value('by') ?? '')?.name ?? value('by') ?? '';
      const words = node.type === 'mdxJsxTextElement' ? content : [quotation(content)];
      return node.type === 'mdxJsxTextElement'
        ? [text('“'), ...words, text(`” — ${by}`)]
        : [...words, paragraph([text(`— ${by}`)])];
    }
    case 'Video':
    case 'Audio':
    case 'Embed': {
      const url = value('src') ?? value('url') ?? '';
      const transcript = documentary.transcripts.get(value('transcript') ?? '') ?? value('transcript');
      return [
        paragraph([{ type: 'link', url, children: [text(value('title') ?? url)] }]),
        ...content,
        ...(transcript ? [paragraph([text(transcript.replace(/\s+/g, ' ').trim())])] : []),
      ];
    }
    default:
      return isViewName(node.name)
        ? plainView(documentary.addresses, viewOf(documentary, node.name, value))
        : undefined;
  }
}

function picture(src: string | undefined, alt: string | undefined): Nodes[] {
  return src === undefined ? [] : [paragraph([{ type: 'image', url: src, alt: alt ?? '' }])];
}

/** The number before the caption, which is the last paragraph. */
function labelled(documentary: Documentary, node: JsxNode, content: Nodes[]): Nodes[] {
  const figure = figuresByNode(documentary.figures).get(node);
  const kind = figureKind(node);
  if (figure === undefined || kind === undefined) return content;
  const label: PhrasingContent = {
    type: 'strong',
    children: [
      text(documentary.wording(`figure.${kind}`, { number: documentary.wording.number(figure.number) })),
    ],
  };
  const at = content.findIndex((part) => part.type === 'paragraph' && !holdsOnlyPictures(part));
  const caption = content[at];
  if (kind === 'equation' || caption?.type !== 'paragraph') return [...content, paragraph([label])];
  return content.with(at, { ...caption, children: [label, text('. '), ...caption.children] });
}

function titled(title: string | undefined): Nodes[] {
  return title === undefined ? [] : [paragraph([{ type: 'strong', children: [text(title)] }])];
}

function quotation(children: Nodes[]): Nodes {
  return { type: 'blockquote', children } as Nodes;
}

function paragraph(children: PhrasingContent[]): Nodes {
  return { type: 'paragraph', children };
}

function text(value: string): PhrasingContent & { type: 'text' } {
  return { type: 'text', value };
}
