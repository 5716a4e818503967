import { isPageId } from '../../model/addresses.ts';
import { type CrossReferenceProblem, crossReferenceOf } from '../../model/prose/cross-references.ts';
import { figureKind } from '../../model/prose/figures.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean } from '../../read/nearest.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { allProse, isJsx, nodesOf, rangeOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';

/** A link without words whose target is unknown or ambiguous. */
export const crossReference: Check = (subject) => {
  const { documentary } = subject;
  if (documentary === undefined) return [];
  const sections = new Map(documentary.sections.map((section) => [section.source.file.path, section]));
  return allProse(subject).flatMap((prose) =>
    nodesOf(prose, 'link').flatMap(({ node }): Issue[] => {
      const section = sections.get(prose.file.path) ?? documentary.about;
      if (node.children.length > 0 || node.data?.crossReference !== undefined || node.url === '') return [];
      const problem = section && crossReferenceOf(documentary, section, node);
      if (problem === undefined || !('kind' in problem)) return [];
      const [message, hint] = told(problem, node.url);
      return [issueAt(prose.file, rangeOf(node), 'cross-reference', message, hint)];
    }),
  );
};

function told({ kind, candidates }: CrossReferenceProblem, url: string): readonly [string, string] {
  if (kind === 'elsewhere')
    return [
      `The link to ${url} has no words`,
      'Write [words](address): only what is on this site has words of its own.',
    ];
  if (kind === 'ambiguous')
    return [
      `More than one section has the heading \`${url}\``,
      `Name the section: ${candidates.map((each) => `[](${each})`).join(' or ')}.`,
    ];
  const otherwise =
    'A link without words leads to a figure (#fig-…), a table, an equation, a heading, a section (/slug/), a claim (#claim-…) or a reference (#ref-…).';
  return [`There is nothing with the id \`${url}\``, didYouMean(url, candidates, otherwise)];
}

/** A figure, table or equation with an id that nothing refers to; only where the documentary asks for it. */
export const unusedFigures: Check = (subject) => {
  const rule = 'figure-unused';
  const wanted = subject.content.documentary?.settings.checks?.[rule] ?? 'off';
  if (wanted === 'off') return [];
  const used = new Set(
    allProse(subject).flatMap((prose) =>
      nodesOf(prose, 'link').flatMap(({ node }) => node.data?.crossReference?.figure?.node ?? []),
    ),
  );
  return allProse(subject).flatMap((prose) =>
    prose.nodes.flatMap(({ node }): Issue[] => {
      if (!isJsx(node) || figureKind(node) === undefined || used.has(node)) return [];
      const id = attributeText(node, 'id');
      if (id === undefined) return [];
      const message = `Nothing refers to \`${id}\``;
      const hint = `Write [](#${id}) where the text speaks of it, or take the id out.`;
      return [issueAt(prose.file, tagRange(prose, node), rule, message, hint, 'warning')];
    }),
  );
};

/** Ids of figures, tables and equations: each once in the documentary, and of a form that nothing else has. */
export const figureIds: Check = (subject) => {
  const firsts = new Map<string, string>();
  return allProse(subject).flatMap((prose) =>
    prose.nodes.flatMap(({ node }): Issue[] => {
      const id = figureKind(node) !== undefined && isJsx(node) ? attributeText(node, 'id') : undefined;
      if (id === undefined || !isJsx(node)) return [];
      const report = (message: string, hint: string) =>
        issueAt(prose.file, tagRange(prose, node), 'figure-id', message, hint);
      if (!/^[a-z][\w.-]*$/i.test(id) || isPageId(id))
        return [
          report(
            `The id \`${id}\` cannot be one`,
            'Begin it with fig-, tbl- or eq-; then letters, digits and hyphens.',
          ),
        ];
      const first = firsts.get(id);
      const place = `${prose.file.path}:${node.position?.start.line ?? 1}`;
      firsts.set(id, first ?? place);
      return first === undefined
        ? []
        : [report(`The id \`${id}\` is taken (${first})`, 'Give one of them another id.')];
    }),
  );
};
