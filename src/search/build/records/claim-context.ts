import type { Nodes, PhrasingContent } from 'mdast';
import { memoize } from '../../../core/memoize.ts';
import type { Claim, Section } from '../../../core/model/documentary.ts';
import { claimIdOf } from '../../../core/model/prose/collect-prose.ts';
import { plainText, tidy } from '../../../core/model/prose/plain-text.ts';
import { readBlock } from '../../../core/model/prose/read-block.ts';

/** What is around a claim and helps to find it. */
export interface ClaimContext {
  /** The heading that it is under. */
  heading: string;
  /**
   * The sentence before its own, which often says who speaks, where and to whom. One that holds a
   * claim of another is that claim's record already.
   */
  lead: string;
}

/** The contexts of a section's claims, by claim id. */
export function claimContexts(section: Section, language: string): Map<string, ClaimContext> {
  const headings = headingsOfClaims(section);
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const blockOf = memoize((siblings: PhrasingContent[]): Sentences => {
    const text = tidy(readBlock(siblings).text, language).trim();
    return { text, sentences: [...sentences.segment(text)] };
  });
  const texts = section.spans.map(({ node }) => tidy(plainText(node), language).trim());
  return new Map(
    section.spans.map(({ id, siblings }, index) => {
      const before = sentenceBefore(texts[index] ?? '', blockOf(siblings));
      const own = texts[index - 1];
      const lead = own !== undefined && before.includes(own) ? '' : before;
      return [id, { heading: headings.get(id) ?? '', lead }];
    }),
  );
}

/** The context of a claim that is nowhere. */
export function contextOf(claim: Claim, contexts: ReadonlyMap<string, ClaimContext>): ClaimContext {
  return contexts.get(claim.id) ?? { heading: '', lead: '' };
}

interface Sentences {
  text: string;
  sentences: Intl.SegmentData[];
}

function sentenceBefore(claim: string, { text, sentences }: Sentences): string {
  const at = text.indexOf(claim);
  const own = sentences.findIndex(({ index, segment }) => index + segment.length > at);
  return sentences[own - 1]?.segment ?? '';
}

function headingsOfClaims(section: Section): Map<string, string> {
  const found = new Map<string, string>();
  const headings = section.headings[Symbol.iterator]();
  let heading = '';
  const walk = (node: Nodes) => {
    if (node.type === 'heading') heading = headings.next().value?.text ?? heading;
    if (node.type === 'mdxJsxTextElement' && node.name === 'Claim') found.set(claimIdOf(node), heading);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(section.source.tree);
  return found;
}
