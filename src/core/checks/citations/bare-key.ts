import type { Nodes } from 'mdast';
import { type Issue, issueAt, type Range } from '../../read/issue.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { engineComponents } from '../../syntax/engine-components.ts';
import { looksLikeCluster } from '../../syntax/parse-cluster.ts';
import { isJsx, nodesOf, rangeOf, rawText } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Entries, Prose } from '../subject.ts';
import { leadingKey } from './leading-key.ts';

/** `@key` or, on keyboards of East Asia, `＠key`; with whatever follows it up to a space. */
const bare = /(?<![\p{L}\p{N}/]|\[\s*-?)[@＠]\[?([\p{L}\p{N}_](?:[^\s;{}[\]]*[\p{L}\p{N}_])?)\]?/gu;

/** `[key]` without its `@`, where the key looks like one: with letters and digits. */
const bracketed = /(?<![@＠])\[((?=[^\s[\]]*\p{L})(?=[^\s[\]]*\p{N})[^\s[\]@]+)\](?![([])/gu;

/** What an editor put between escaped brackets is meant as text. */
const escaped = /\\\[[^\]]*\]/g;

/** A known key in brackets without `@`, in front matter, or behind a sign after which no citation begins. */
export const bareKey: Check = ({ sections, citations }) => {
  if (citations === undefined) return [];
  return sections.flatMap((prose) => [
    ...frontMatter(prose, citations),
    ...besideOthers(prose, citations),
    ...inAttributes(prose, citations),
    ...nodesOf(prose, 'text').flatMap(({ node }) => {
      const { text, start } = rawText(prose, node, escaped);
      return keysIn(prose, text, start, citations);
    }),
  ]);
};

function keysIn(prose: Prose, text: string, start: number, citations: Entries): Issue[] {
  const found = [...text.matchAll(bare), ...text.matchAll(bracketed)];
  return found.flatMap((match) => {
    const written = match[1] ?? '';
    const key = leadingKey(written, citations);
    if (key === undefined || isLinkText(prose, start + match.index, match[0])) return [];
    const shown = /^[@＠]?\[/.test(match[0]) ? match[0] : match[0].slice(0, key.length + 1);
    const at = start + match.index;
    return [report(prose, { start: at, end: at + shown.length }, shown, key)];
  });
}

/** `[@key](…)` is reported as what it is: a citation with a parenthesis behind it. */
function isLinkText({ file }: Prose, at: number, shown: string): boolean {
  return file.text[at - 1] === '[' && file.text.startsWith('](', at + shown.length);
}

function report(prose: Prose, range: Range, shown: string, key: string): Issue {
  const message = shown.startsWith('[')
    ? `The citation key in \`${shown}\` lacks its @`
    : `The citation key \`${shown}\` is not read as a citation`;
  const asText = shown.startsWith('＠') ? '' : `; if it is meant as text, \\${shown}`;
  const inSentence = shown.startsWith('[') ? '' : ` or, in the sentence, @${key}`;
  const hint = `Write [@${key}]${inSentence}${asText}.`;
  return issueAt(prose.file, range, 'citation-bare-key', message, hint);
}

/** `[@one, p. 4; two]` or `[@one, p. 4two]`: a key in the words beside another that lost its `@`. */
function besideOthers(prose: Prose, citations: Entries): Issue[] {
  return nodesOf(prose, 'cite').flatMap(({ node }) => {
    if (node.problems.length > 0) return [];
    const { start, end } = rangeOf(node);
    const words = prose.file.text
      .slice(start, end)
      .matchAll(/(?<![@{\p{L}\p{N}_])\p{N}*([\p{L}_][\p{L}\p{N}_]*\p{N}[\p{L}\p{N}_]*)/gu);
    return [...words].flatMap(({ index, 0: all, 1: key = '' }): Issue[] => {
      if (!citations.byKey.has(key.normalize('NFC'))) return [];
      const at = start + index + all.length - key.length;
      const message = `The citation key \`${key}\` lacks its @`;
      const hint = `Write [@one; @${key}]: a semicolon, and @ directly before the key.`;
      return [issueAt(prose.file, { start: at, end: at + key.length }, 'citation-bare-key', message, hint)];
    });
  });
}

/** Title and summary are shown as they are: no citation is read in them. */
function frontMatter(prose: Prose, citations: Entries): Issue[] {
  const head = prose.file.text.slice(0, prose.start);
  const inBrackets = [...head.matchAll(/\[[^[\]\n]*\]/g)].filter(([all]) =>
    looksLikeCluster(all.slice(1, -1)),
  );
  const outside = [...head.matchAll(bare)].flatMap((match) => {
    const key = leadingKey(match[1] ?? '', citations);
    const isInside = inBrackets.some(
      ({ index, 0: all }) => match.index > index && match.index < index + all.length,
    );
    return key === undefined || isInside ? [] : [{ index: match.index, shown: `@${key}` }];
  });
  const found = [...inBrackets.map(({ index, 0: shown }) => ({ index, shown })), ...outside];
  return found.map(({ index, shown }) => {
    const range = { start: index, end: index + shown.length };
    const message = `The citation \`${shown}\` is in the front matter, where none is read`;
    const hint = 'Take it out and cite in the text below: title and summary are shown as they are.';
    return issueAt(prose.file, range, 'citation-bare-key', message, hint);
  });
}

/** Alternative text and titles are attributes: no citation is read in them. */
function inAttributes(prose: Prose, citations: Entries): Issue[] {
  return prose.nodes.flatMap(({ node }) => {
    const words = wordsOf(node);
    const keys = [...words.matchAll(bare), ...words.matchAll(/\[@([^\s;,\]]+)/g)].flatMap(
      ([, written = '']) => leadingKey(written, citations) ?? [],
    );
    return [...new Set(keys)].map((key) => {
      const where = isJsx(node) ? `an attribute of <${node.name}>` : 'the words of a picture';
      const message = `The citation \`@${key}\` is in ${where}, where none is read`;
      const hint = 'Take it out and cite in the text beside the picture, or in the caption of a <Figure>.';
      return issueAt(prose.file, rangeOf(node), 'citation-bare-key', message, hint, 'warning');
    });
  });
}

/** The words that an element has in attributes; components of the author's may read what they like in theirs. */
function wordsOf(node: Nodes): string {
  if (node.type === 'image') return [node.alt, node.title].join(' ');
  if (node.type === 'imageReference') return node.alt ?? '';
  if (!isJsx(node) || !(engineComponents.has(node.name ?? '') || /^[a-z]/.test(node.name ?? ''))) return '';
  return ['alt', 'title', 'aria-label'].map((name) => attributeText(node, name)).join(' ');
}
