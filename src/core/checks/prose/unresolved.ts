import { type Issue, issueAt } from '../../read/issue.ts';
import { nodesOf, rawText, wholeProse } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** `[^note]` whose text is nowhere: shown as typed. */
export const missingNote: Check = (subject) =>
  wholeProse(subject).flatMap((prose) =>
    nodesOf(prose, 'text').flatMap(({ node }) => {
      const { text, start } = rawText(prose, node);
      return [...text.matchAll(/\[\^[^[\]]+\]/g)].map((match): Issue => {
        const range = { start: start + match.index, end: start + match.index + match[0].length };
        const hint = `Add a paragraph that begins ${match[0]}: at the end of the section.`;
        return issueAt(prose.file, range, 'footnote', `The note \`${match[0]}\` has no text`, hint);
      });
    }),
  );

/** `[words](an address)` that Markdown does not read as a link, mostly because of a space: shown as typed. */
export const unreadLink: Check = (subject) =>
  wholeProse(subject).flatMap((prose) =>
    nodesOf(prose, 'text').flatMap(({ node }) => {
      const { text, start } = rawText(prose, node);
      return [...text.matchAll(/\[(?!\s*-?@)[^[\]]+\]\(/g)].map((match): Issue => {
        const range = { start: start + match.index, end: start + match.index + match[0].length };
        const hint = 'An address holds no space: write %20. Meant as text, the bracket is written \\[.';
        return issueAt(
          prose.file,
          range,
          'link-target',
          `The link \`${match[0]}…\` is not read as one`,
          hint,
        );
      });
    }),
  );

/** `[words][name]` whose address is nowhere: shown as typed. */
export const missingAddress: Check = (subject) =>
  wholeProse(subject).flatMap((prose) =>
    nodesOf(prose, 'text').flatMap(({ node }) => {
      const { text, start } = rawText(prose, node);
      return [...text.matchAll(/\[[^[\]^][^[\]]*\]\[[^[\]]+\]/g)].map((match): Issue => {
        const range = { start: start + match.index, end: start + match.index + match[0].length };
        const hint = 'Write [words](address), or add a line [name]: address.';
        return issueAt(prose.file, range, 'link-target', `The link \`${match[0]}\` has no address`, hint);
      });
    }),
  );
