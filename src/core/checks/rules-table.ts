import { rules } from './rules.ts';

const introduction = `# The rules of the content

\`npm run check\`, the build and the development server check the content against these. Each is an error unless it says warning; errors stop the build. Every report names the rule. This table is made from \`rules.ts\` and its parts: change a rule there, then run the unit tests with \`-u\`.`;

/** The table of the rules, as `README.md` in this folder holds it. */
export function rulesTable(): string {
  const head = ['rule', 'what it reports', 'why', 'how to fix'];
  const rows = rules.map(({ id, what, why, fix }) => [`\`${id}\``, what, why, fix]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return `${introduction}\n\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}
