import type { Nodes } from 'mdast';
import { figureKind } from '../../model/prose/figures.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { ancestors, nodesOf, rawText } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Placed, Prose } from '../subject.ts';
import { findFact } from './find-fact.ts';

/** Where one citation counts for what is next to it. */
const passages = new Set(['paragraph', 'table', 'footnoteDefinition']);

/** A figure, date or quotation in a passage without any citation. */
export const uncitedFact: Check = ({ sections }) =>
  sections.flatMap((prose) => {
    if (!prose.parsed) return [];
    const cited = citedPassages(prose);
    const reported = new Set<Nodes>();
    return nodesOf(prose, 'text').flatMap((placed): Issue[] => {
      const passage = passageOf(placed);
      if (passage === undefined || cited.has(passage) || reported.has(passage)) return [];
      const { text, start } = rawText(prose, placed.node);
      const found = findFact(text);
      if (found === undefined) return [];
      reported.add(passage);
      const range = { start: start + found.index, end: start + found.index + found.words.length };
      const message = `\`${shorten(found.words)}\` is in a passage without a citation`;
      const hint = 'Cite the source with [@key], or say it without the figure, date or quotation.';
      return [issueAt(prose.file, range, 'prose-uncited', message, hint, 'warning')];
    });
  });

/** The widest passage around a text; none in headings. */
function passageOf(placed: Placed): Nodes | undefined {
  let passage: Nodes | undefined;
  for (const node of ancestors(placed)) {
    if (node.type === 'heading') return undefined;
    if (passages.has(node.type) || figureKind(node) !== undefined) passage = node;
  }
  return passage;
}

/** Passages with a citation in them, or in a note that they refer to. */
function citedPassages(prose: Prose): Set<Nodes> {
  const cited = new Set<Nodes>();
  const notes = new Set<string>();
  for (const placed of nodesOf(prose, 'cite')) {
    const passage = passageOf(placed);
    if (passage !== undefined) cited.add(passage);
    if (passage?.type === 'footnoteDefinition') notes.add(passage.identifier);
  }
  for (const placed of nodesOf(prose, 'footnoteReference')) {
    const passage = passageOf(placed);
    if (passage !== undefined && notes.has(placed.node.identifier)) cited.add(passage);
  }
  return cited;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 37)}…` : line;
}
