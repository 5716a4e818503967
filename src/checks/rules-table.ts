import { rules } from './rules.ts';

/** The table of the rules, as `README.md` in this folder holds it. */
export function rulesTable(): string {
  const rows = rules.map(({ id, what, why, mend }) => `| \`${id}\` | ${what} | ${why} | ${mend} |`);
  return `# The rules of the content

\`npm run check\`, the build and the editor’s server hold the content against these. Each is an error unless it says warning; errors stop the build. Every report names the rule. This table is made from \`rules.ts\`: change a rule there, then run the unit tests with \`-u\`.

| rule | what it reports | why | how to mend |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
