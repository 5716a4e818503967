import { plainText } from '../../model/prose/plain-text.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { allProse, nodesOf, rangeOf, wholeProse } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** Headings that begin above `##` or skip a level. */
export const headingLevel: Check = (subject) =>
  wholeProse(subject).flatMap((prose) => {
    let level = 1;
    return nodesOf(prose, 'heading').flatMap(({ node }): Issue[] => {
      const previous = level;
      level = node.depth;
      const report = (message: string, hint: string) =>
        issueAt(prose.file, rangeOf(node), 'heading-level', message, hint);
      if (node.depth === 1)
        return [report('A heading of the first level', 'Begin it with ##: # is the section’s title.')];
      if (node.depth <= previous + 1) return [];
      const message = `A heading of level ${node.depth} directly under one of level ${previous}`;
      return [report(message, `Begin it with ${'#'.repeat(previous + 1)}.`)];
    });
  });

/** A heading without words, and a line that was meant as one but lacks the space after its `#`. */
export const headingForm: Check = (subject) =>
  allProse(subject).flatMap((prose) => [
    ...nodesOf(prose, 'heading').flatMap(({ node }): Issue[] => {
      if (plainText(node).trim() !== '') return [];
      const hint = 'Give it words, or take it out.';
      return [issueAt(prose.file, rangeOf(node), 'heading-form', 'A heading without words', hint)];
    }),
    ...nodesOf(prose, 'paragraph').flatMap(({ node }): Issue[] => {
      const { start } = rangeOf(node);
      const [signs] = /^#{2,6}(?=[^\s#])/.exec(prose.file.text.slice(start, start + 8)) ?? [];
      if (signs === undefined) return [];
      const range = { start, end: start + signs.length };
      const hint = `Put a space after ${signs}; meant as text, it is written \\${signs}.`;
      return [issueAt(prose.file, range, 'heading-form', `\`${signs}\` begins no heading here`, hint)];
    }),
  ]);

/**
 * Headings of one section with the same words. Under different parents, where the words alone may be
 * clear, only a warning: their anchors depend on their order.
 */
export const headingTwice: Check = (subject) =>
  allProse(subject).flatMap((prose) => {
    const firsts = new Map<string, { parents: string; line: number }>();
    const path: string[] = [];
    return nodesOf(prose, 'heading').flatMap(({ node }): Issue[] => {
      const words = plainText(node).trim();
      if (words === '') return [];
      path.length = Math.min(path.length, node.depth);
      const parents = path.filter((heading) => heading !== undefined).join('\n');
      path[node.depth] = words;
      const first = firsts.get(words.toLowerCase());
      if (first === undefined) {
        firsts.set(words.toLowerCase(), { parents, line: node.position?.start.line ?? 1 });
        return [];
      }
      const message = `The heading “${words}” appears twice in this section`;
      const hint = `The first is in line ${first.line}. Give one of them other words.`;
      const severity = first.parents === parents ? 'error' : 'warning';
      return [issueAt(prose.file, rangeOf(node), 'heading-twice', message, hint, severity)];
    });
  });
