import type { Imported, ReportLine } from './imported.ts';

/** The report of an import as Markdown: what was taken, changed and left out, by kind, with lines of the source. */
export function reportText({ title, counts, report, intermediate }: Imported, source: string): string {
  const taken = Object.entries(counts).map(([kind, count]) => `- ${kind}: ${count}`);
  return [
    `# ${title}: what became of ${source}`,
    '',
    'Taken over:',
    '',
    ...taken,
    ...(intermediate === undefined
      ? []
      : ['', `Lines are those of ${intermediate.file}, the wikitext that the page was made of.`]),
    ...(['changed', 'left out'] as const).flatMap((what) => partOf(what, report)),
    '',
  ].join('\n');
}

function partOf(what: ReportLine['what'], report: readonly ReportLine[]): string[] {
  const lines = report.filter((line) => line.what === what);
  if (lines.length === 0) return [];
  const kinds = Map.groupBy(lines, ({ kind }) => kind);
  const groups = [...kinds].flatMap(([kind, ofKind]) => [
    '',
    `### ${kind} (${ofKind.length})`,
    '',
    ...ofKind
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, text }) => `- line ${line}: ${singleLine(text)}`),
  ]);
  return ['', what === 'changed' ? '## Changed' : '## Left out', ...groups];
}

/** The same in a line for each kind, for a terminal. */
export function reportSummary({ counts, report }: Imported): string {
  const taken = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  const rest = (['changed', 'left out'] as const).flatMap((what) => {
    const kinds = Map.groupBy(
      report.filter((line) => line.what === what),
      ({ kind }) => kind,
    );
    const list = [...kinds].map(([kind, lines]) => `${lines.length} × ${kind}`);
    return list.length === 0 ? [] : [`${what === 'changed' ? 'Changed' : 'Left out'}: ${list.join(', ')}.`];
  });
  return [`Taken over: ${taken.join(', ')}.`, ...rest].join('\n');
}

function singleLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
