import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { codeMeta } from '../../syntax/code-meta.ts';
import { type Context, element, text } from '../context.ts';

/** A block of code: highlighted by classes where its language is known, with its title and marked lines. */
export function renderCode(context: Context, state: State, node: Code): Element {
  const plain: Element = defaultHandlers.code(state, node);
  const { title, marks } = codeMeta(node.meta);
  const lines =
    context.documentary.highlighted.get(node) ?? (marks.size > 0 ? plainLines(node.value) : undefined);
  const code = plain.children[0];
  if (lines !== undefined && code?.type === 'element')
    code.children = lines.flatMap((line, index) => lineOf(line, marks.get(index + 1)));
  // A block that is wider than the screen can be scrolled by keyboard.
  plain.properties['tabIndex'] = 0;
  if (title === undefined) return plain;
  return element('figure', { className: ['code'] }, [element('figcaption', {}, [text(title)]), plain]);
}

function plainLines(value: string): ElementContent[][] {
  return value.split('\n').map((line) => [text(line)]);
}

function lineOf(content: ElementContent[], mark: string | undefined): ElementContent[] {
  const line =
    mark === undefined ? content : [element('span', { className: ['line', `line-${mark}`] }, content)];
  return [...line, text('\n')];
}
