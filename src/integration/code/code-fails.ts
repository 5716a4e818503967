import type { Nodes } from 'mdast';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { type Issue, issueAt, type Range } from '../../core/read/issue.ts';
import { importsOf } from '../../core/syntax/code.ts';
import { ContentError } from '../content-error.ts';

const rule = 'code-fails';

/** An import of a package that is not installed. */
export function packageMissing({ source }: Section, name: string): ContentError {
  const range = importsOf(source.tree).find((each) => each.source === name)?.range ?? { start: 0, end: 1 };
  const hint = `Install it in the project folder: npm install ${name}`;
  return new ContentError([
    issueAt(source.file, range, 'import-missing', `There is no package \`${name}\``, hint),
  ]);
}

/** An import or export of a section that throws while its module is loaded. */
export function moduleFails(error: unknown, { source }: Section): Issue {
  const code = source.tree.children.find(({ type }) => type === 'mdxjsEsm');
  const message = `The code of this section fails: ${reasonOf(error)}`;
  const hint = 'Look at what it imports and exports.';
  return issueAt(source.file, firstLine(code), rule, message, hint);
}

/** An expression that throws. */
export function expressionFails(error: unknown, { source }: Section, node: Nodes): Issue {
  const hint = 'Fix the expression, or write \\{ for a brace that is text.';
  return issueAt(source.file, firstLine(node), rule, `This expression fails: ${reasonOf(error)}`, hint);
}

/** A component that throws while it is rendered; errors of components in it keep their own place. */
export function componentFails(
  error: unknown,
  { sections, about }: Documentary,
  { slug, name, start }: { slug: string; name: string; start: number },
): unknown {
  const section = [...sections, ...(about ? [about] : [])].find((each) => each.slug === slug);
  if (section === undefined || (error instanceof Error && error.name === 'ContentError')) return error;
  const range = { start, end: start + name.length + 1 };
  const message = `\`<${name}>\` fails: ${reasonOf(error)}`;
  const hint = `Look at the component, or at what it is given here.`;
  return new ContentError([issueAt(section.source.file, range, rule, message, hint)]);
}

/** Without what Astro adds for those who know its rendering. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function firstLine(node: Nodes | undefined): Range {
  const start = node?.position?.start.offset ?? 0;
  return { start, end: Math.max(start + 1, node?.position?.end.offset ?? 0) };
}
