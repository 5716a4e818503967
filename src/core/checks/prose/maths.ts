import { type Issue, issueAt } from '../../read/issue.ts';
import { mathProblem } from '../../render/blocks/math.ts';
import { allProse, nodesOf, rangeOf } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** A formula that cannot be read. */
export const maths: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    nodesOf(prose, 'math', 'inlineMath').flatMap(({ node }): Issue[] => {
      const { start, end } = rangeOf(node);
      const isDisplay = node.type === 'math' || prose.file.text.startsWith('$$', start);
      const problem = mathProblem(node.value, isDisplay);
      if (problem === undefined) return [];
      const at = prose.file.text.indexOf(node.value, start) + problem.at;
      const range = at < start || at >= end ? { start, end } : { start: at, end: Math.min(end, at + 1) };
      const hint = 'Write it as LaTeX has it; a sign of money is written \\$.';
      return [issueAt(prose.file, range, 'math', `This formula cannot be read: ${problem.message}`, hint)];
    }),
  );
