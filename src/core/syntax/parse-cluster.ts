/**
 * The grammar of a citation cluster, `[see @key, pp. 33-35; @other]`.
 *
 * It is pandoc's (https://pandoc.org/MANUAL.html#extension-citations) as rehype-citation reads it,
 * with the settled points of the content contract: odd keys are in escaped braces, `@\{key\}`,
 * and one letter is a key too.
 */

/** One source of a cluster; offsets count in the text between the brackets. */
export interface ClusterItem {
  key: string;
  /** Offset of the key's first character, its end exclusive. */
  start: number;
  end: number;
  /** Markdown before and after the key, as typed, without the white space at the outer ends. */
  prefix: string;
  suffix: string;
}

/** What is wrong with a cluster, and where. */
export interface ClusterProblem {
  kind: 'no-key' | 'empty-item' | 'two-keys' | 'raw-brace' | 'bad-key';
  start: number;
  end: number;
}

/** A cluster taken apart. */
export interface Cluster {
  items: ClusterItem[];
  problems: ClusterProblem[];
}

const keyAt =
  /(?<![\p{L}\p{N}\\])@(?:\\\{(?<braced>(?:\\[^{}]|[^\\])*?)\\\}|(?<plain>[\p{L}\p{N}_](?:[^\s;{}[\]]*[\p{L}\p{N}_])?))/u;
const rawBrace = /(?<![\p{L}\p{N}\\])@\{/u;
const itemStart = /(?:^|;)\s*-?@/;

/** Whether the text between two brackets is meant as a cluster, well-formed or not. */
export function looksLikeCluster(text: string): boolean {
  return text.includes('@') && (keyAt.test(text) || rawBrace.test(text) || itemStart.test(text));
}

/** Takes the text between the brackets apart. */
export function parseCluster(text: string): Cluster {
  const cluster: Cluster = { items: [], problems: [] };
  for (const [start, part] of splitItems(text)) readItem(cluster, part, start);
  return cluster;
}

/** A character reference, such as `p.&nbsp;4`, up to its semicolon; in a word with a key it is part of the key. */
const reference = /(?:^|\s)[^\s@]*&(?:#\d+|#x[\da-f]+|[a-z]\w*)$/i;

/** Splits at semicolons, except at escaped ones, inside a braced key and at the end of a character reference. */
function* splitItems(text: string): Generator<[start: number, part: string]> {
  let start = 0;
  let inKey = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') {
      inKey = text[at + 1] === '{' ? true : text[at + 1] === '}' ? false : inKey;
      at++;
    } else if (text[at] === ';' && !inKey && !reference.test(text.slice(start, at))) {
      yield [start, text.slice(start, at)];
      start = at + 1;
    }
  }
  yield [start, text.slice(start)];
}

function readItem(cluster: Cluster, part: string, offset: number): void {
  const problem = (kind: ClusterProblem['kind'], start = 0, end = part.length) =>
    cluster.problems.push({ kind, start: offset + start, end: offset + end });
  const brace = rawBrace.exec(part);
  if (brace !== null) return void problem('raw-brace', brace.index);
  const match = keyAt.exec(part);
  if (match === null) return void problem(part.trim() === '' ? 'empty-item' : 'no-key');

  const written = match.groups?.['braced'] ?? match.groups?.['plain'] ?? '';
  const start = match.index + (match.groups?.['braced'] === undefined ? 1 : 3);
  const end = start + written.length;
  const key = withoutEscapes(written);
  if (key === '' || /[\s%]/.test(key)) return void problem('bad-key', start, end);

  const after = part.slice(match.index + match[0].length);
  const second = keyAt.exec(after);
  if (second !== null) return void problem('two-keys', part.length - after.length + second.index);
  const before = part.slice(0, match.index).replace(/(^|\s)-$/, '$1');
  cluster.items.push({
    key,
    start: offset + start,
    end: offset + end,
    prefix: before.trimStart(),
    suffix: after.trimEnd(),
  });
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
