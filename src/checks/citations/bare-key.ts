import { issueAt } from '../../read/issue.ts';
import { nodesOf, rawText } from '../nodes.ts';
import type { Check } from '../rule.ts';

const bare = /(?<![\p{L}\p{N}/]|\[\s*-?)@([\p{L}\p{N}_](?:[^\s;{}[\]]*[\p{L}\p{N}_])?)/gu;

/** `@key` of a known key outside brackets: a citation that lost them. */
export const bareKey: Check = ({ sections, citations }) => {
  if (citations === undefined) return [];
  return sections.flatMap((prose) =>
    nodesOf(prose, 'text').flatMap(({ node }) => {
      const { text, start } = rawText(prose, node);
      return [...text.matchAll(bare)].flatMap((match) => {
        const key = match[1] ?? '';
        if (!citations.byKey.has(key.normalize('NFC'))) return [];
        const range = { start: start + match.index, end: start + match.index + match[0].length };
        const message = `The citation key \`@${key}\` stands outside brackets`;
        const hint = `Write [@${key}]; if it is meant as text, \\@${key}.`;
        return [issueAt(prose.file, range, 'citation-bare-key', message, hint)];
      });
    }),
  );
};
