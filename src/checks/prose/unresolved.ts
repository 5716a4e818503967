import { type Issue, issueAt } from '../../read/issue.ts';
import { allProse, nodesOf, rawText } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** `[^note]` and `[words][name]` whose text or address stands nowhere: shown as typed. */
export const unresolvedReference: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    nodesOf(prose, 'text').flatMap(({ node }) => {
      const { text, start } = rawText(prose, node);
      return [...text.matchAll(/\[\^[^\s[\]]+\]|\[[^[\]]+\]\[[^[\]]+\]/g)].map((match): Issue => {
        const range = { start: start + match.index, end: start + match.index + match[0].length };
        const note = match[0].startsWith('[^');
        const message = note ? `The note \`${match[0]}\` has no text` : `The link \`${match[0]}\` has no address`;
        const hint = note
          ? `Add a paragraph that begins ${match[0]}: at the end of the section.`
          : 'Write [words](address), or add a line [name]: address.';
        return issueAt(prose.file, range, note ? 'footnote' : 'link-target', message, hint);
      });
    }),
  );
