/** How a line of code is marked: pointed at, put in, or taken out. */
type LineMark = 'mark' | 'ins' | 'del';

/** What follows the language of a fence, as Expressive Code (Starlight) writes it. */
export interface CodeMeta {
  title: string | undefined;
  /** Marked lines by number, from 1. */
  marks: Map<number, LineMark>;
  /** What is not known here. */
  unknown: string[];
}

const known =
  /(?:title|frame)=(?:"([^"]*)"|'([^']*)')|(mark|ins|del)?=?\{([\d,\s-]+)\}|(?:wrap|showLineNumbers)(?:=(?:true|false))?/g;

/** Reads the words behind the language: `title="a.js" {1,3-4} ins={2}`. */
export function codeMeta(meta: string | null | undefined): CodeMeta {
  const read: CodeMeta = { title: undefined, marks: new Map(), unknown: [] };
  const rest = (meta ?? '').replace(
    known,
    (all: string, double?: string, single?: string, mark?: string, lines?: string) => {
      if (all.startsWith('title')) read.title = double ?? single;
      for (const line of linesIn(lines ?? ''))
        read.marks.set(line, mark === 'ins' || mark === 'del' ? mark : 'mark');
      return ' ';
    },
  );
  read.unknown = rest.split(/\s+/).filter(Boolean);
  return read;
}

function linesIn(written: string): number[] {
  return written.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part
      .split('-')
      .map((end) => (end.trim() === '' ? Number.NaN : Number(end)));
    return Number.isInteger(from) && to - from < 1000
      ? Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
      : [];
  });
}
