import type { Use } from './addresses.ts';
import type { Outcome } from './ask.ts';
import type { Asked } from './check-links.ts';

/** In the order of the report: the most urgent first. */
const groups: readonly [outcome: Outcome, title: string][] = [
  ['dead', 'Dead'],
  ['front-page', 'Not an article any more'],
  ['moved', 'Moved'],
  ['blocked', 'Blocked: the site does not answer programs, look yourself'],
  ['unknown', 'No clear answer: ask again another day'],
  ['alive', 'Alive'],
];

/** What was found, in words. Those that are alive are counted. */
export function linksReport(asked: readonly Asked[]): string {
  const lines = groups.flatMap(([outcome, title]) => {
    const found = asked.filter(({ answer }) => answer.outcome === outcome);
    if (found.length === 0) return [];
    if (outcome === 'alive') {
      const copies = found.filter(({ archive }) => archive !== undefined).length;
      return [`${title}: ${found.length}${copies === 0 ? '' : `, with an archived copy: ${copies}`}`];
    }
    return [`${title}: ${found.length}`, ...found.flatMap(shown), ''];
  });
  return lines.length === 0 ? 'No address to ask for.' : lines.join('\n');
}

function shown({ url, uses, answer, archive }: Asked): string[] {
  return [
    `  ${url}`,
    `    ${answer.detail}; ${[...new Set(uses.map(whereOf))].join(', ')}`,
    ...(archive === undefined ? [] : [`    archived copy of ${archive.date}: ${archive.url}`]),
  ];
}

function whereOf(use: Use): string {
  if (use.kind === 'prose') return `${use.path}:${use.line}`;
  if (use.kind === 'setting') return `documentary.yaml, ${use.field}`;
  return use.kind === 'copy' ? `copy of @${use.key}` : `@${use.key}`;
}
