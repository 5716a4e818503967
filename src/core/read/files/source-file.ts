/** A place in a file, both counted from 1. */
export interface Point {
  line: number;
  column: number;
}

/** A text file as it was read, able to say where an offset is. */
export interface SourceFile {
  path: string;
  text: string;
  pointAt(offset: number): Point;
  /** The offset of a place; the nearest that the file has. */
  offsetAt(point: Point): number;
  /** A line by its number, without its end. */
  lineAt(line: number): string;
}

/** A file of data (YAML or JSON), able to say where each value was written. */
export interface DataFile extends SourceFile {
  data: unknown;
  /** Offsets of the value at `path`, or of its key; the nearest written ancestor where it is absent. */
  rangeOf(path: readonly PropertyKey[], part?: 'key' | 'value'): { start: number; end: number };
}

/** Wraps text so that offsets can be turned into lines and columns. */
export function sourceFile(path: string, text: string): SourceFile {
  let found: number[] | undefined;
  const starts = () => {
    found ??= lineStarts(text);
    return found;
  };
  return {
    path,
    text,
    pointAt(offset) {
      const within = Math.max(0, Math.min(offset, text.length));
      const line = lastAtOrBefore(starts(), within);
      return { line: line + 1, column: within - (starts()[line] ?? 0) + 1 };
    },
    offsetAt: ({ line, column }) => Math.min((starts()[line - 1] ?? text.length) + column - 1, text.length),
    lineAt: (line) =>
      text.slice(starts()[line - 1] ?? text.length, starts()[line] ?? text.length).replace(/\r?\n$/, ''),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
