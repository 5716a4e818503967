import type { Literal, PhrasingContent } from 'mdast';
import {
  type CompileContext,
  type Extension as FromMarkdownExtension,
  fromMarkdown,
} from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Code, Extension, State, Token, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { type ClusterItem, type ClusterProblem, looksLikeCluster, parseCluster } from './parse-cluster.ts';

/** One source of a cluster in the prose. */
export interface CiteItem {
  key: string;
  /** Inline content before and after the mark, as typed. */
  prefix: PhrasingContent[];
  suffix: PhrasingContent[];
  /** Offsets of the key in the file, end exclusive. */
  range: { start: number; end: number };
}

/** A citation cluster, `[@key; see @other, p. 4]`, as a node of the syntax tree. */
export interface Cite extends Literal {
  type: 'cite';
  /** The cluster as typed, brackets included: what it is in an image's alternative text. */
  value: string;
  items: CiteItem[];
  problems: { kind: ClusterProblem['kind']; start: number; end: number }[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    cite: Cite;
  }
  interface RootContentMap {
    cite: Cite;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationCluster: 'citationCluster';
    citationClusterMarker: 'citationClusterMarker';
    citationClusterText: 'citationClusterText';
    citationClusterEol: 'citationClusterEol';
  }
}

/**
 * Remark plugin: reads `[@key]` while Markdown is parsed, so that a cluster wins over an e-mail
 * autolink, an escaped bracket opens none, and code is never read.
 */
export function remarkCitations(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(citationSyntax);
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(citationFromMarkdown());
}

const codes = { openBracket: 91, backslash: 92, closeBracket: 93, openParenthesis: 40 };

const tokenizeCluster: Tokenizer = (effects, ok, nok) => {
  let text = '';
  let open = false;

  const begin: State = (code) => {
    effects.enter('citationCluster');
    effects.enter('citationClusterMarker');
    effects.consume(code);
    effects.exit('citationClusterMarker');
    return inside;
  };
  const inside: State = (code) => {
    if (code === null || code === codes.openBracket) return nok(code);
    if (isLineEnding(code)) return lineEnding(code);
    if (code === codes.closeBracket) {
      if (!looksLikeCluster(text)) return nok(code);
      leaveText();
      effects.enter('citationClusterMarker');
      effects.consume(code);
      effects.exit('citationClusterMarker');
      effects.exit('citationCluster');
      return after;
    }
    take(code);
    return code === codes.backslash ? escaped : inside;
  };
  const escaped: State = (code) => {
    if (code === codes.backslash || code === codes.openBracket || code === codes.closeBracket) {
      take(code);
      return inside;
    }
    return inside(code);
  };
  const lineEnding: State = (code) => {
    leaveText();
    text += '\n';
    effects.enter('citationClusterEol');
    effects.consume(code);
    effects.exit('citationClusterEol');
    return inside;
  };
  /** `[@key](address)` is a link, as in CommonMark. */
  const after: State = (code) => (code === codes.openParenthesis ? nok(code) : ok(code));

  const take = (code: Code) => {
    if (!open) effects.enter('citationClusterText');
    open = true;
    text += code !== null && code >= 0 ? String.fromCharCode(code) : ' ';
    effects.consume(code);
  };
  const leaveText = () => {
    if (open) effects.exit('citationClusterText');
    open = false;
  };
  return begin;
};

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

const citationSyntax: Extension = {
  text: { [codes.openBracket]: { name: 'citationCluster', tokenize: tokenizeCluster } },
};

interface Piece {
  text: string;
  offset: number;
}

function citationFromMarkdown(): FromMarkdownExtension {
  let pieces: Piece[] = [];
  const keep = (text: string, token: Token) => {
    pieces.push({ text, offset: token.start.offset });
    return undefined;
  };
  return {
    enter: {
      citationCluster(token) {
        pieces = [];
        this.enter({ type: 'cite', value: '', items: [], problems: [] }, token);
      },
    },
    exit: {
      citationClusterText(token) {
        keep(this.sliceSerialize(token), token);
      },
      citationClusterEol(token) {
        keep('\n', token);
      },
      citationCluster(token) {
        fill(this, pieces);
        this.exit(token);
      },
    },
  };
}

function fill(context: CompileContext, pieces: readonly Piece[]): void {
  const node = context.stack.at(-1);
  if (node?.type !== 'cite') return;
  const text = pieces.map((piece) => piece.text).join('');
  const offsetOf = (at: number) => offsetIn(pieces, at);
  const cluster = parseCluster(text);
  node.value = `[${text}]`;
  node.items = cluster.items.map((item) => toCiteItem(item, offsetOf));
  node.problems = cluster.problems.map(({ kind, start, end }) => ({
    kind,
    start: offsetOf(start),
    end: offsetOf(Math.max(start, end - 1)) + 1,
  }));
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

function toCiteItem(item: ClusterItem, offsetOf: (at: number) => number): CiteItem {
  return {
    key: item.key,
    prefix: inline(item.prefix),
    suffix: inline(item.suffix),
    range: { start: offsetOf(item.start), end: offsetOf(item.end - 1) + 1 },
  };
}

/** Parses the inline Markdown of a prefix or suffix; white space at its ends is kept as typed. */
function inline(markdown: string): PhrasingContent[] {
  if (markdown === '') return [];
  if (!/[\\*_~`<>{}[\]&!]/.test(markdown)) return [{ type: 'text', value: markdown }];
  const [, before = '', body = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(markdown) ?? [];
  const tree = fromMarkdown(body, {
    extensions: [gfmStrikethrough(), mdxjs()],
    mdastExtensions: [gfmStrikethroughFromMarkdown(), ...mdxFromMarkdown()],
  });
  const content = tree.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  const space = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...space(before), ...content, ...space(after)];
}
