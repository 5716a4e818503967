import type { SourceFile } from '../files/source-file.ts';
import { type Issue, issueAt, type Range } from '../issue.ts';

/**
 * Where micromark 4 needs a time that grows with the square of what is written, a hundred kilobytes
 * of it take minutes: emphasis and closing brackets in one paragraph, underlined headings and lazy
 * lines without an empty line between, containers opened in one line. Prose comes nowhere near these.
 */
const most = {
  containers: 20,
  nested: 1000,
  delimiters: 3000,
  brackets: 1000,
  opened: 5000,
  underlines: 300,
  lazy: 2000,
};

type Limit = keyof typeof most;

const messages: Record<Limit, readonly [message: string, hint: string]> = {
  containers: [
    `More than ${most.containers} quotations or lists open in one line`,
    'Take out markers (> - + * 1.), or put the line in a code fence.',
  ],
  nested: [
    `More than ${most.nested} quotations or lists within others without an empty line between`,
    'Put an empty line between lists.',
  ],
  delimiters: [
    `More than ${most.delimiters} marks of emphasis (* _ ~) in one paragraph`,
    'Write \\* where the sign itself is meant, or divide the paragraph by empty lines.',
  ],
  brackets: [
    `More than ${most.brackets} brackets are closed that none opened, in one paragraph`,
    'Write \\] where the sign itself is meant, or divide the paragraph by empty lines.',
  ],
  opened: [`More than ${most.opened} brackets in one paragraph`, 'Divide the paragraph by empty lines.'],
  underlines: [
    `More than ${most.underlines} headings underlined with = or - without an empty line between`,
    'Put empty lines around headings, or write them as ## Heading.',
  ],
  lazy: [
    `More than ${most.lazy} lines follow a quotation or list without an empty line`,
    'Put an empty line behind the quotation or list, or its marker before each line.',
  ],
};

/** Places at which the parser would need minutes: to be reported, and left out before it begins. */
export function hardToParse(file: SourceFile): Issue[] {
  const issues: Issue[] = [];
  const counter = newCounter();
  let offset = 0;
  for (const line of file.text.split('\n')) {
    const exceeded = counter(line);
    const range = { start: offset, end: offset + line.trimEnd().length };
    if (exceeded !== undefined) issues.push(issueOf(file, range, exceeded));
    offset += line.length + 1;
  }
  return issues;
}

function issueOf(file: SourceFile, range: Range, limit: Limit): Issue {
  const [message, hint] = messages[limit];
  return issueAt(file, range, 'mdx-syntax', `${message}: it would take minutes to read`, hint);
}

/** A function that is given line after line, and says which limit this one is the first to exceed. */
function newCounter(): (line: string) => Limit | undefined {
  const counts = { containers: 0, nested: 0, delimiters: 0, brackets: 0, opened: 0, underlines: 0, lazy: 0 };
  let contained = false;
  let fence: string | undefined;
  return (line) => {
    const [, mark] = /^[ \t>]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      return undefined;
    }
    fence = mark;
    const before = { ...counts };
    counts.containers = isRule(line) ? 0 : containersOf(line);
    const isBlank = /^\s*$/.test(line);
    if (isBlank) Object.assign(counts, { nested: 0, underlines: 0, lazy: 0 });
    // A list in a quotation is nothing special.
    counts.nested += Math.max(0, counts.containers - 2);
    if (isBlank) contained = false;
    if (isBlank || counts.containers > 0 || /^[ \t]*[|#]/.test(line))
      Object.assign(counts, { delimiters: 0, brackets: 0, opened: 0 });
    if (!isRule(line)) counts.delimiters += line.match(/[*_~]/g)?.length ?? 0;
    const opened = line.match(/\[/g)?.length ?? 0;
    counts.opened += opened;
    counts.brackets += (line.match(/\]/g)?.length ?? 0) - opened;
    if (/^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)) counts.underlines++;
    if (counts.containers > 0) contained = true;
    else if (contained) counts.lazy++;
    return limits.find((limit) => counts[limit] > most[limit] && before[limit] <= most[limit]);
  };
}

const limits: readonly Limit[] = [
  'containers',
  'nested',
  'delimiters',
  'brackets',
  'opened',
  'underlines',
  'lazy',
];

/** `- - -`: a line between parts of the text. */
function isRule(line: string): boolean {
  return /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
}

/** How many quotations and list items a line is in, by its own markers. */
function containersOf(line: string): number {
  const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
  let count = 0;
  while (marker.test(line)) count++;
  return count;
}
