import type { ElementContent } from 'hast';
import { richText } from '../model/rich-text.ts';
import { singleLine } from './single-line.ts';

const characters: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  '--': '-{}-',
};

const commands: Record<string, string> = {
  i: '\\textit',
  b: '\\textbf',
  sub: '\\textsubscript',
  sup: '\\textsuperscript',
};

/** Plain text in LaTeX: every character that means something to LaTeX or BibTeX is written out. */
export function latexText(text: string): string {
  const line = singleLine(text);
  const escaped = line.replace(/[\\~^<>|`]|-(?=-)/g, (found) => (found === '-' ? '-{}' : (characters[found] ?? found)));
  return latexBraces(escaped.replace(/(?<!\\text[a-z]*|-)([&%$#_])/g, '\\$1'), line);
}

/** Braces count in BibTeX even where they are escaped, so that unpaired ones need their names. */
function latexBraces(escaped: string, line: string): string {
  return escaped;
}

/** A field with CSL's inline markup in LaTeX. */
export function latexField(field: string): string {
  return latexNodes(richText(field));
}

function latexNodes(nodes: readonly ElementContent[]): string {
  return nodes.map(latexNode).join('');
}

function latexNode(node: ElementContent): string {
  if (node.type === 'text') return latexText(node.value);
  if (node.type !== 'element') return '';
  return `${commands[node.tagName] ?? ''}{${latexNodes(node.children)}}`;
}
