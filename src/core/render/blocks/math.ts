import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { element, text } from '../context.ts';

/** What the library says of a formula that it cannot read, and where in it; `undefined` for a sound one. */
export interface MathProblem {
  message: string;
  /** Offset in the formula. */
  at: number;
}

const options = {
  annotate: true,
  // LaTeX's older word for text in a formula, which the library lacks.
  macros: { '\\mbox': '\\text{#1}' },
  strict: false,
  trust: false,
  maxExpand: 200,
} as const;

/**
 * A formula as MathML, with its TeX as an annotation; a formula that cannot be read as typed. Temml, because
 * on the 6,214 formulas of a book it is as quick as KaTeX's MathML, and what it writes is a fifth shorter.
 */
export function renderMath(tex: string, isDisplay: boolean): ElementContent {
  const html = mathMl(tex, isDisplay);
  if (typeof html !== 'string') return element('code', {}, [text(tex)]);
  const [math] = fromHtml(withoutStyles(html), { fragment: true }).children;
  return math?.type === 'element' ? math : element('code', {}, [text(tex)]);
}

/** What is wrong with a formula. */
export function mathProblem(tex: string, isDisplay: boolean): MathProblem | undefined {
  const html = mathMl(tex, isDisplay);
  return typeof html === 'string' ? undefined : html;
}

function mathMl(tex: string, displayMode: boolean): string | MathProblem {
  try {
    return temml.renderToString(tex, { ...options, displayMode, throwOnError: true });
  } catch (error) {
    // The library also fails within itself, and what it then says is of its code.
    if (error instanceof TypeError || error instanceof RangeError)
      return { message: 'its braces or commands do not belong together', at: 0 };
    return problemOf(error instanceof Error ? error.message : String(error));
  }
}

function problemOf(message: string): MathProblem {
  const at = /at position (\d+)/.exec(message)?.[1];
  return {
    message: (message.split('\n')[0] ?? message)
      .replace(/^(?:Parse)?Error:\s*/, '')
      .replace(/ at position \d+:?.*$/, ''),
    at: at === undefined ? 0 : Math.max(0, Number(at) - 1),
  };
}

/** The content security policy allows no style in an attribute; the stylesheet says the same by class. */
function withoutStyles(html: string): string {
  return html.replace(/ style="[^"]*"/g, '');
}
