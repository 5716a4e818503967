import { type Issue, issueAt, type Range } from '../../read/issue.ts';
import { looksLikeCluster, parseCluster } from '../../syntax/parse-cluster.ts';
import type { Cite } from '../../syntax/remark-citations.ts';
import { allProse, nodesOf, rangeOf, rawText } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Entries, Prose } from '../subject.ts';

const rule = 'citation-malformed';
const form = 'A citation is [@key] or [@key, p. 4; see @other]: each key directly after its @.';

const words: Record<Cite['problems'][number]['kind'], readonly [message: string, hint: string]> = {
  'no-key': ['A citation without a key', form],
  'empty-item': [
    'An empty citation',
    'Take the semicolon out, or name a source on both sides of it. A cluster is never empty.',
  ],
  'two-keys': ['Two keys in one citation', 'Put a semicolon between them: [@one; @two].'],
  'raw-brace': ['A brace in a citation', 'Braces around a key are escaped: [@\\{key\\}].'],
  'bad-key': ['A key with white space or %', 'Take another key, here and in citations.json.'],
  'bad-markup': [
    'Markup that cannot be read',
    'Write a brace or an angle bracket in its words with a backslash: \\{, \\<. A locator may be in braces: [@key{p. 4}].',
  ],
};

/** `[@]`, `[@a;]`, `[@ a]`, `[@a` without its bracket, `[@a]:` and `[@a](…)`, which Markdown reads as addresses. */
export const malformedCluster: Check = (subject) =>
  allProse(subject).flatMap((prose) => [
    ...problems(prose),
    ...unclosed(prose),
    ...unopened(prose),
    ...links(prose, subject.citations),
    ...definitions(prose),
  ]);

function problems(prose: Prose): Issue[] {
  return nodesOf(prose, 'cite').flatMap(({ node }) =>
    node.problems.map(({ kind, start, end }) => {
      const [message, hint] = words[kind];
      return issueAt(prose.file, { start, end }, rule, `${message} in \`${clip(node.value)}\``, hint);
    }),
  );
}

/** A bracket that begins a citation and stayed text: nothing closes it, or another opens inside. */
function unclosed(prose: Prose): Issue[] {
  return nodesOf(prose, 'text').flatMap(({ node }) => {
    const { text, start } = rawText(prose, node);
    return [...text.matchAll(/\[\s*-?@[^\s;,[\]]*(?:[^[\]]*\](?=\())?/g)].map((match) => {
      const range = { start: start + match.index, end: start + match.index + match[0].length };
      const shown = prose.file.text.slice(range.start, range.end);
      if (shown.endsWith(']')) return beforeParenthesis(prose, range, shown);
      const hint = 'Close it with ] before the paragraph ends; no other bracket may open inside.';
      return issueAt(prose.file, range, rule, `The citation \`${shown}\` is never closed`, hint);
    });
  });
}

/** `@key, p. 4]`: a citation in the sentence that ends in a bracket which nothing opened. */
function unopened(prose: Prose): Issue[] {
  return nodesOf(prose, 'cite').flatMap(({ node, parent }) => {
    const { start, end } = rangeOf(node);
    const [words] = /^[^[\]\n\\]*\](?![([])/.exec(prose.file.text.slice(end)) ?? [];
    const before = prose.file.text.slice(rangeOf(parent?.node ?? node).start, start);
    if (!node.narrative || words === undefined || isBracketOpen(before)) return [];
    const shown = clip(prose.file.text.slice(start, end + words.length));
    const hint = `Write \`[${shown}\`; a bracket that is text has a backslash before it.`;
    const range = { start, end: end + words.length };
    return [issueAt(prose.file, range, rule, `The citation \`${shown}\` lacks its opening bracket`, hint)];
  });
}

function isBracketOpen(text: string): boolean {
  const brackets = text.replace(/\\./g, '').match(/[[\]]/g) ?? [];
  return brackets.filter((sign) => sign === '[').length > brackets.filter((sign) => sign === ']').length;
}

/** `[@a](words)`: brackets and a parenthesis directly after them are a link to Markdown. */
function beforeParenthesis(prose: Prose, range: Range, shown: string): Issue {
  const message = `A parenthesis is directly after the citation \`${shown}\`: to Markdown that begins a link`;
  const hint = `Put a space between them, or move the words into the brackets: ${shown.slice(0, -1)}, words].`;
  return issueAt(prose.file, range, rule, message, hint);
}

/** A link whose words are a citation of a known key: the parenthesis was meant as text. */
function links(prose: Prose, citations: Entries | undefined): Issue[] {
  return nodesOf(prose, 'link').flatMap(({ node }) => {
    const { start, end } = rangeOf(node);
    const shown = /^\[[^[\]]*\](?=\()/.exec(prose.file.text.slice(start, end))?.[0] ?? '';
    const keys = parseCluster(shown.slice(1, -1)).items.map(({ key }) => key.normalize('NFC'));
    if (!keys.some((key) => citations?.byKey.has(key))) return [];
    return [beforeParenthesis(prose, { start, end: start + shown.length }, shown)];
  });
}

/** `[@a]: words` at the start of a paragraph vanishes: to Markdown it says where the link `@a` leads. */
function definitions(prose: Prose): Issue[] {
  return nodesOf(prose, 'definition').flatMap(({ node }) => {
    const label = `[${node.label ?? node.identifier}]`;
    if (!looksLikeCluster(label.slice(1, -1))) return [];
    const { start } = rangeOf(node);
    const message = `The citation \`${label}\` and its colon are read as a link’s address`;
    const hint = `Write ${label}\\: with a backslash, or begin the paragraph with another word.`;
    return [issueAt(prose.file, { start, end: start + label.length + 1 }, rule, message, hint)];
  });
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
