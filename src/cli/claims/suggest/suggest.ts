import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Documentary, Section } from '../../../core/model/documentary.ts';
import { plainText } from '../../../core/model/prose/plain-text.ts';
import type { SourceFile } from '../../../core/read/files/source-file.ts';
import { claimId } from './claim-id.ts';
import { factsOf, type SentenceFacts } from './facts.ts';
import { isBalanced, isInQuotation, sentenceAt } from './sentences.ts';
import { sourceOffset } from './source-offsets.ts';

/** A statement that its own cluster follows and that is no claim yet. */
export interface Suggestion extends SentenceFacts {
  id: string;
  text: string;
  file: SourceFile;
  /** Offsets of the statement in the file. */
  start: number;
  end: number;
}

/** A citation before which no statement could be found for sure. */
interface Unsure {
  file: SourceFile;
  start: number;
  reason: string;
  text: string;
}

/** What `claims suggest` finds. */
export interface Suggestions {
  suggestions: Suggestion[];
  unsure: Unsure[];
}

/** Finds the statements of some sections that are cited and not yet claims. */
export function suggestClaims(documentary: Documentary, sections: readonly Section[]): Suggestions {
  const taken = new Set(documentary.sections.flatMap(({ spans }) => spans.map(({ id }) => id)));
  for (const { id } of [...documentary.claims, ...documentary.withdrawn]) taken.add(id);
  const found: Suggestions = { suggestions: [], unsure: [] };
  for (const { source } of sections)
    visit(source.tree, 'paragraph', ({ children }, _index, parent) => {
      if (!isProse(parent)) return;
      for (const statement of statementsOf(children, source.file, documentary.settings.language)) {
        if ('reason' in statement) found.unsure.push(statement);
        else {
          const facts = factsOf(statement.text, documentary);
          found.suggestions.push({
            ...statement,
            ...facts,
            id: claimId(statement.text, taken, documentary.settings.language),
          });
        }
      }
    });
  return found;
}

/** A caption or a note is no place for a claim. */
function isProse(parent: Parents | undefined): boolean {
  return parent === undefined || ['root', 'listItem', 'blockquote'].includes(parent.type);
}

interface Statement {
  file: SourceFile;
  text: string;
  start: number;
  end: number;
}

/** What may be within a claim: words, however they are set, and links. */
const inClaims = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'link',
  'break',
]);

/** A paragraph's statements, each from the beginning of its sentence to the cluster that follows it. */
function statementsOf(
  children: readonly PhrasingContent[],
  file: SourceFile,
  language: string,
): (Statement | Unsure)[] {
  const pieces = piecesOf(children);
  // A line's end ends no sentence.
  const text = pieces.map((piece) => piece.text.replaceAll('\n', ' ')).join('');
  const found: (Statement | Unsure)[] = [];
  let boundary = 0;
  for (const piece of pieces) {
    const { node } = piece;
    if (node.type === 'mdxJsxTextElement' && node.name === 'Claim')
      boundary = piece.start + piece.text.length;
    if (node.type !== 'cite' || node.narrative) continue;
    const before = text.slice(boundary, piece.start);
    const isLetters = /\p{L}/u.test(before);
    if (isLetters) found.push(statementBefore(pieces, text, boundary, piece, file, language));
    boundary = piece.start;
  }
  return found;
}

interface Piece {
  node: PhrasingContent;
  text: string;
  /** Offset of its text in the paragraph's. */
  start: number;
}

function piecesOf(children: readonly PhrasingContent[]): Piece[] {
  let start = 0;
  return children.map((node) => {
    const text = node.type === 'cite' ? '' : plainText(node);
    const piece = { node, text, start };
    start += text.length;
    return piece;
  });
}

function statementBefore(
  pieces: readonly Piece[],
  text: string,
  boundary: number,
  cite: Piece,
  file: SourceFile,
  language: string,
): Statement | Unsure {
  const whole = text.slice(0, cite.start);
  const end = whole.replace(/[\s.!?。！？।؟,;:…]+$/u, '').length;
  const closing = /^[.!?]*["”’»)\]]+/.exec(whole.slice(end))?.[0].length ?? 0;
  const last = end + closing;
  const sentence = sentenceAt(text, Math.max(boundary, last - 1), language);
  const splits = sentence.at < boundary;
  const from = Math.max(sentence.at, boundary);
  const lead = /^[\s,;:.–—)]*/u.exec(text.slice(from, last))?.[0] ?? '';
  const start = from + lead.length;
  const words = text.slice(start, last);
  const unsure = (reason: string): Unsure => ({
    file,
    start: cite.node.position?.start.offset ?? 0,
    reason,
    text: words.trim(),
  });
  if (splits && !/[;–—:]/.test(lead)) return unsure('another citation or claim is within its sentence');
  if (!splits && !sentence.isSure) return unsure('it is not clear where its sentence begins');
  if (goesOn(text, cite.start, last)) return unsure('its sentence goes on after the citation');
  if (isInQuotation(text.slice(0, start)) || !isBalanced(words))
    return unsure('a quotation or bracket is open before it');
  if (words.length > 700) return unsure('its sentence is very long');
  if (isTooShort(words, language)) return unsure('there are too few words before it');
  const odd = pieces.find(
    (piece) =>
      piece.start < last && piece.start + piece.text.length > start && !inClaims.has(piece.node.type),
  );
  if (odd !== undefined) return unsure(`there is ${nameOf(odd.node)} in its sentence`);
  const first = offsetOf(pieces, file, start, 'start');
  const final = offsetOf(pieces, file, last, 'end');
  if (first === undefined || final === undefined)
    return unsure('its sentence begins or ends within emphasis or a link');
  return { file, text: words.replace(/\s+/g, ' '), start: first, end: final };
}

/** Whether words follow the citation with no sign between: what is before it says only half. */
function goesOn(text: string, cite: number, last: number): boolean {
  return /^\s*$/.test(text.slice(last, cite)) && /^\s*[\p{L}\p{N}“"(]/u.test(text.slice(cite));
}

function isTooShort(words: string, language: string): boolean {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(words);
  return [...segments].filter(({ isWordLike }) => isWordLike).length < 3;
}

function nameOf(node: Nodes): string {
  if ('name' in node && typeof node.name === 'string') return `<${node.name}>`;
  return node.type === 'mdxTextExpression'
    ? 'an expression'
    : node.type === 'footnoteReference'
      ? 'a note'
      : `a ${node.type}`;
}

/** Where a place of the paragraph's text is in the file; within emphasis only its edges are known. */
function offsetOf(
  pieces: readonly Piece[],
  file: SourceFile,
  place: number,
  edge: 'start' | 'end',
): number | undefined {
  const piece = pieces.findLast(({ start, text }) =>
    edge === 'start'
      ? start <= place && text !== '' && place < start + text.length
      : start < place && place <= start + text.length,
  );
  const from = piece?.node.position?.start.offset;
  const to = piece?.node.position?.end.offset;
  if (piece === undefined || from === undefined || to === undefined) return undefined;
  if (piece.node.type === 'text') {
    const offset = sourceOffset(file.text.slice(from, to), piece.node.value, place - piece.start);
    return offset === undefined ? undefined : from + offset;
  }
  if (place === piece.start) return from;
  return place === piece.start + piece.text.length ? to : undefined;
}
