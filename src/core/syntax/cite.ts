import type { Literal, PhrasingContent } from 'mdast';
import type { ClusterProblem } from './parse-cluster.ts';

/** One source of a cluster in the prose. */
export interface CiteItem {
  key: string;
  /** Inline content before and after the mark, as typed. */
  prefix: PhrasingContent[];
  suffix: PhrasingContent[];
  /** Offsets of the key in the file, end exclusive. */
  range: { start: number; end: number };
}

/** A citation as a node of the syntax tree: a cluster `[@key; see @other, p. 4]`, or `@key [p. 4]` in the sentence. */
export interface Cite extends Literal {
  type: 'cite';
  /** The citation as typed, brackets included: what it is in an image's alternative text. */
  value: string;
  /** Of a narrative citation only the first item is named in the sentence; the others follow in its brackets. */
  items: CiteItem[];
  /** Whether it is part of the sentence, `@key says`. */
  narrative: boolean;
  /** What the sentence calls its source: “Worth and Boyd”. The model fills it in, for it takes the entry. */
  name?: string | undefined;
  problems: { kind: CiteProblem; start: number; end: number }[];
}

/** What can be wrong with a citation: its grammar, or the Markdown of the words beside a key. */
type CiteProblem = ClusterProblem['kind'] | 'bad-markup';

declare module 'mdast' {
  interface PhrasingContentMap {
    cite: Cite;
  }
  interface RootContentMap {
    cite: Cite;
  }
}
