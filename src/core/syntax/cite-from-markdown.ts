import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { affixOf } from './affix.ts';
import type { Cite, CiteItem } from './cite.ts';
import { type ClusterItem, parseCluster } from './parse-cluster.ts';

/** A run of a citation's text with its place in the file. */
interface Piece {
  text: string;
  offset: number;
}

/** Makes nodes of the tokens of citations. */
export function citationFromMarkdown(): Extension {
  let pieces: Piece[] = [];
  const begin = (narrative: boolean) =>
    function (this: CompileContext, token: Token) {
      pieces = [];
      this.enter({ type: 'cite', value: '', items: [], narrative, problems: [] }, token);
    };
  const keep = (read: (context: CompileContext, token: Token) => string) =>
    function (this: CompileContext, token: Token) {
      pieces.push({ text: read(this, token), offset: token.start.offset });
    };
  const end = function (this: CompileContext, token: Token) {
    const node = this.stack.at(-1);
    if (node?.type === 'cite') fill(node, this.sliceSerialize(token), pieces);
    this.exit(token);
  };
  return {
    enter: { citationCluster: begin(false), citationNarrative: begin(true) },
    exit: {
      // What follows a key in brackets of its own reads as if it were next to it: `@key p. 4; @other`.
      citationNarrativeKey: keep((context, token) => context.sliceSerialize(token)),
      citationNarrativeGap: keep(() => ' '),
      citationClusterText: keep((context, token) => context.sliceSerialize(token)),
      citationClusterEol: keep(() => '\n'),
      citationCluster: end,
      citationNarrative: end,
    },
  };
}

function fill(node: Cite, written: string, pieces: readonly Piece[]): void {
  const text = pieces.map((piece) => piece.text).join('');
  const offsetOf = (at: number) => offsetIn(pieces, at);
  const cluster = parseCluster(text);
  node.value = node.narrative ? written : `[${text}]`;
  node.items = cluster.items.map((item) => toCiteItem(node, item, offsetOf));
  node.problems.push(
    ...cluster.problems.map(({ kind, start, end }) => ({
      kind,
      start: offsetOf(start),
      end: offsetOf(Math.max(start, end - 1)) + 1,
    })),
  );
}

/** A cluster may run over lines whose block prefixes (`> `) are no part of its text. */
function offsetIn(pieces: readonly Piece[], at: number): number {
  let passed = 0;
  for (const piece of pieces) {
    if (at <= passed + piece.text.length) return piece.offset + (at - passed);
    passed += piece.text.length;
  }
  return passed;
}

function toCiteItem(node: Cite, item: ClusterItem, offsetOf: (at: number) => number): CiteItem {
  const range = { start: offsetOf(item.start), end: offsetOf(item.end - 1) + 1 };
  const read = (markdown: string): CiteItem['prefix'] => {
    const content = affixOf(markdown);
    if (content === undefined) node.problems.push({ kind: 'bad-markup', ...range });
    return content ?? [];
  };
  return { key: item.key, prefix: read(item.prefix), suffix: trimEnd(read(item.suffix)), range };
}

/** Without the gap before a comment that ends the words. */
function trimEnd(words: CiteItem['suffix']): CiteItem['suffix'] {
  const last = words.at(-1);
  if (last?.type !== 'text') return words;
  return [...words.slice(0, -1), { ...last, value: last.value.trimEnd() }];
}
