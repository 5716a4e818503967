import type { Issue } from '../read/issue.ts';
import { attributeText } from '../syntax/attributes.ts';
import { isJsx, nodesOf } from './nodes.ts';
import type { Entry, Prose, Subject } from './subject.ts';

/** What is an error in an entry whether it is cited or not: it makes the file ambiguous, or would run code. */
const always = new Set([
  'file-syntax',
  'file-encoding',
  'file-character',
  'citation-duplicate',
  'citation-url',
  'citation-syntax',
]);

/** The entries that nothing cites. Empty while a section cannot be read: it may cite any. */
export function uncitedEntries({ sections, citations, content }: Subject): Entry[] {
  if (citations === undefined || [...content.unreadable].some((name) => name.endsWith('.mdx'))) return [];
  const cited = new Set(
    sections.flatMap((prose) =>
      nodesOf(prose, 'cite').flatMap(({ node }) => node.items.map(({ key }) => key.normalize('NFC'))),
    ),
  );
  const shown = content.documentary?.settings.furtherReading ?? [];
  for (const key of [...shown, ...sections.flatMap(shownKeys)]) cited.add(key.normalize('NFC'));
  return citations.list.filter(({ key }) => !cited.has(key));
}

/** The entries that a text shows in full. */
function shownKeys({ nodes }: Prose): string[] {
  return nodes.flatMap(({ node }) =>
    isJsx(node) && node.name === 'Reference' ? [attributeText(node, 'of') ?? ''] : [],
  );
}

/**
 * A library holds more than a documentary cites, and its other entries may be as they like: a mistake
 * in one that nothing cites is only a warning.
 */
export function easeUncited(subject: Subject, issues: readonly Issue[]): Issue[] {
  const { citations } = subject;
  if (citations === undefined) return [...issues];
  const { file } = citations;
  const ranges = uncitedEntries(subject).map(({ path }) => file.rangeOf(path));
  return issues.map((issue) => {
    if (issue.severity !== 'error' || issue.path !== file.path || always.has(issue.rule)) return issue;
    const at = file.offsetAt(issue);
    return ranges.some(({ start, end }) => start <= at && at < end)
      ? { ...issue, severity: 'warning' }
      : issue;
  });
}
