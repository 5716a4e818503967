import { VFileMessage } from 'vfile-message';
import { foreignBraces, notReadHere } from '../../syntax/foreign-braces.ts';
import type { SourceFile } from '../files/source-file.ts';
import { type Issue, issueAt, type Range } from '../issue.ts';

/** A parser's complaint as an issue: where the editor has to change something, and what. */
export function mdxIssue(file: SourceFile, error: unknown): Issue {
  if (error instanceof TooDeepError) return tooDeep(file, error.offset);
  if (error instanceof RangeError) return tooDeep(file, mostNested(file.text));
  if (!(error instanceof VFileMessage)) throw error;
  const place = placeOf(file, error);
  const foreign = bracesOf(file, error.reason, place);
  if (foreign !== undefined) return issueAt(file, foreign.range, 'mdx-syntax', foreign.message, foreign.hint);
  const message = `Invalid MDX: ${reasonOf(error.reason)}`;
  return issueAt(file, place, 'mdx-syntax', message, hintFor(error.reason));
}

/** Braces that are no code because they are the notation of another program. */
function bracesOf(
  { text }: SourceFile,
  reason: string,
  { start }: Range,
): { range: Range; message: string; hint: string } | undefined {
  if (!/expression/.test(reason)) return undefined;
  const open = text[start] === '{' ? start : openBrace(text, start);
  const found = open < 0 ? undefined : foreignBraces(text, open);
  if (found === undefined) return undefined;
  const message = notReadHere(found.what, text.slice(found.start, found.end));
  return { range: found, message, hint: found.instead };
}

/** The parser's words, without what only its makers understand. */
function reasonOf(reason: string): string {
  if (/import\/exports/.test(reason))
    return 'a line that begins with import or export is code, and this is none';
  if (/parse expression/.test(reason)) return 'what is in braces is read as code, and is none';
  const [, tag, block] =
    /^Expected the closing tag `(.*?)` either after the end of `(.*?)`/.exec(reason) ?? [];
  if (tag !== undefined) return `\`${tag}\` closes a tag that opened outside of this ${block}`;
  return reason
    .replace(/ \(\d+:\d+-\d+:\d+\)| \(U\+[0-9A-F]+\)/g, '')
    .replace(/, expected a (?:name )?character .*| \(note: .*\)$/, '');
}

/** Prose that is nested more deeply than what walks its tree can go. */
export class TooDeepError extends Error {
  readonly offset: number;

  /** @param offset where the first node below the limit begins */
  constructor(offset: number) {
    super('The prose is nested too deeply');
    this.offset = offset;
  }
}

function tooDeep(file: SourceFile, offset: number): Issue {
  const message = 'The prose is nested too deeply to be read';
  const range = { start: offset, end: offset + 1 };
  return issueAt(file, range, 'mdx-syntax', message, 'Look for long runs of > * [ ( { or <.');
}

/**
 * The parser calls itself for every level of nesting, and gives up with a RangeError that names no
 * place: the beginning of the paragraph with the most signs that open something.
 */
function mostNested(text: string): number {
  let place = { offset: 0, openings: 0 };
  let offset = 0;
  for (const paragraph of text.split(/(?<=\n[ \t\r]*\n)/)) {
    const openings = paragraph.match(/[[({<*_~^>]/g)?.length ?? 0;
    if (openings > place.openings) place = { offset: offset + paragraph.search(/\S/), openings };
    offset += paragraph.length;
  }
  return place.offset;
}

/** The opening that is never closed where the parser names or implies one, or else where it stopped. */
function placeOf(file: SourceFile, error: VFileMessage): Range {
  const stopped = stoppedAt(file, error);
  const tag = /Expected a closing tag .*?\((\d+):(\d+)-(\d+):(\d+)\)/.exec(error.reason);
  if (tag !== null) {
    const [line = 1, column = 1, endLine = 1, endColumn = 1] = tag.slice(1).map(Number);
    return {
      start: file.offsetAt({ line, column }),
      end: file.offsetAt({ line: endLine, column: endColumn }),
    };
  }
  if (/^Unexpected closing slash/.test(error.reason)) return { start: stopped.start - 1, end: stopped.end };
  if (/import\/exports/.test(error.reason)) return wordAt(file, stopped.start);
  if (!/^Unexpected end of file/.test(error.reason)) return stopped;
  const [, quote] = /closing quote `(.)`/.exec(error.reason) ?? [];
  if (quote !== undefined) {
    const open = file.text.lastIndexOf(quote);
    return { start: open, end: open + 1 };
  }
  const start = /expression/.test(error.reason)
    ? openBrace(file.text, stopped.start)
    : file.text.lastIndexOf('<', stopped.start - 1);
  return start < 0 ? stopped : { start, end: start + 1 };
}

/** The word that begins the line of an offset. */
function wordAt(file: SourceFile, offset: number): Range {
  const start = file.offsetAt({ line: file.pointAt(offset).line, column: 1 });
  const [word = ''] = /^\w+/.exec(file.text.slice(start, start + 10)) ?? [];
  return { start, end: start + word.length };
}

function stoppedAt(file: SourceFile, { place }: VFileMessage): Range {
  if (place === undefined) return { start: 0, end: 0 };
  const start = file.offsetAt('start' in place ? place.start : place);
  return { start, end: 'start' in place ? file.offsetAt(place.end) : start + 1 };
}

/** The nearest brace before an offset that is opened and not closed. */
function openBrace(text: string, offset: number): number {
  let closed = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === '}') closed++;
    else if (text[at] === '{' && closed-- === 0) return at;
  }
  return -1;
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/create a comment/, 'A comment is written {/* like this */}.'],
  [/create a link/, 'A link is written [text](https://…).'],
  [/`<(?:br|hr|img|wbr|col)>`/, 'An element without content ends in a slash: <br/>.'],
  [/in name, expected a name character/, 'An address is written [text](mailto:…), a less-than sign \\<.'],
  [/closing tag|closing slash/, 'Close every component in the paragraph in which it opens.'],
  [/import\/exports/, 'Correct it. If it is prose, begin the line with another word.'],
  [/attribute value/, 'Attribute values go between double quotes, as in <Claim id="some-claim">.'],
  [/before name/, 'A less-than sign is written \\< in prose.'],
  [/expression|acorn|brace/i, 'A brace is written \\{ or \\} in prose.'],
];

function hintFor(reason: string): string {
  const found = hints.find(([pattern]) => pattern.test(reason));
  return found?.[1] ?? 'A less-than sign is written \\< in prose, a brace \\{ or \\}.';
}
