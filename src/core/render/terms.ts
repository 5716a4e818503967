import type { ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { termAddress } from '../model/lists/term-pages.ts';
import { plainText } from '../model/prose/plain-text.ts';
import { attributeText } from '../syntax/attributes.ts';
import type { JsxNode } from '../syntax/code.ts';
import { type Context, element, text } from './context.ts';

/** `<Term>CFIUS</Term>`: a link to the glossary, explained where a pointer or the focus rests on it. */
export function renderTerm(context: Context, state: State, node: JsxNode): ElementContent | ElementContent[] {
  const name = (attributeText(node, 'of') ?? plainText(node)).trim();
  const { documentary, page, inLink } = context;
  const term = documentary.terms.get(name);
  const children = state.all(node);
  if (term === undefined || inLink || page.kind === 'book') return children;
  const href = termAddress(documentary, name);
  const note = [term.full, term.definition].filter(Boolean).join(': ');
  return element('span', { className: ['term'] }, [
    element('a', { href }, children),
    element('span', { className: ['term-note'], role: 'note' }, [text(note)]),
  ]);
}
