import { type Issue, issueAt } from '../../read/issue.ts';
import { mathProblem } from '../../render/blocks/math.ts';
import { notReadHere } from '../../syntax/foreign-braces.ts';
import { allProse, nodesOf, rangeOf } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** A formula that cannot be read. */
export const maths: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    nodesOf(prose, 'math', 'inlineMath').flatMap(({ node }): Issue[] => {
      const { start, end } = rangeOf(node);
      const label = /\$\$[ \t]*(?:\{#([\w:-]+)[^}\n]*\}|\(([\w:-]+)\))/.exec(node.value);
      if (label !== null) {
        const at = prose.file.text.indexOf(label[0], start);
        const what = notReadHere('A label of a formula, as Quarto and MyST write it', label[0]);
        const hint = `Write <Equation id="${(label[1] ?? label[2])?.replace(':', '-')}"> around the formula, with empty lines.`;
        return [issueAt(prose.file, { start: at, end: at + label[0].length }, 'math', what, hint)];
      }
      const isDisplay = node.type === 'math' || prose.file.text.startsWith('$$', start);
      const problem = mathProblem(node.value, isDisplay);
      if (problem === undefined) return [];
      const at = prose.file.text.indexOf(node.value, start) + problem.at;
      const range = at < start || at >= end ? { start, end } : { start: at, end: Math.min(end, at + 1) };
      const hint = 'Write it as LaTeX has it; a sign of money is written \\$.';
      return [issueAt(prose.file, range, 'math', `This formula cannot be read: ${problem.message}`, hint)];
    }),
  );
