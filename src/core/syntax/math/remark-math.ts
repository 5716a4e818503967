import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import type { Processor } from 'unified';
import { mathConstruct } from './tokenize-math.ts';

/** Remark plugin: `$$` on lines of their own as remark-math has it, `$…$` in a line as pandoc has it. */
export function remarkMath(this: Processor): void {
  const data = this.data();
  const { flow } = math();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ ...(flow && { flow }), text: { 36: mathConstruct } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(mathFromMarkdown());
}
