import type { ElementContent } from 'hast';
import { richText } from '../../core/model/references/rich-text.ts';
import { singleLine } from '../../core/single-line.ts';

/** What LaTeX or BibTeX would read as a command, a comment or a ligature, and how it is written. */
const written: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '`': '\\textasciigrave{}',
  '-': '-{}',
  "'": "'{}",
  ',': ',{}',
};

const special = /[\\~^<>`&%$#_{}]|-(?=-)|'(?=')|,(?=,)/g;

const commands: Record<string, string> = {
  i: '\\textit',
  b: '\\textbf',
  sub: '\\textsubscript',
  sup: '\\textsuperscript',
};

/** Plain text in LaTeX. */
export function latexText(text: string): string {
  const paired = bracesPair(text);
  return singleLineKeepingEnds(text).replace(special, (found) => {
    // BibTeX counts braces even where they are escaped: only pairs may stay as they are.
    if (found === '{') return paired ? '\\{' : '\\textbraceleft{}';
    if (found === '}') return paired ? '\\}' : '\\textbraceright{}';
    return written[found] ?? `\\${found}`;
  });
}

/** A field with CSL's inline markup in LaTeX. */
export function latexField(field: string): string {
  return latexNodes(richText(singleLine(field)));
}

/**
 * A title in LaTeX, in braces as a whole: styles and pandoc lower or raise the letters of all that is
 * not (citation-js braces words with capitals of ASCII, which does not keep "the U.S. war").
 */
export function latexTitle(title: string): string {
  return `{${latexField(title)}}`;
}

function latexNodes(nodes: readonly ElementContent[]): string {
  return nodes.map(latexNode).join('');
}

function latexNode(node: ElementContent): string {
  if (node.type === 'text') return latexText(node.value);
  if (node.type !== 'element') return '';
  const smallCaps =
    Array.isArray(node.properties['className']) && node.properties['className'].includes('small-caps');
  const command = smallCaps ? '\\textsc' : (commands[node.tagName] ?? '');
  return `${command}{${latexNodes(node.children)}}`;
}

function bracesPair(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '{') open += 1;
    if (character === '}') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function singleLineKeepingEnds(text: string): string {
  return singleLine(`|${text}|`).slice(1, -1);
}
