import type { Nodes } from 'mdast';
import type { Math as MathNode } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { Wording } from '../../../translations/wording.ts';
import type { Claim, Documentary, Section } from '../documentary.ts';
import type { CrossReference } from './cross-references.ts';
import { plainText, tidy } from './plain-text.ts';

/** What the card of a cross-reference says: the title of its target, and the first words there. */
export interface CrossReferenceCard {
  /** The element that holds it, hidden. */
  id: string;
  title: string;
  href: string;
  text: string;
  /** `lang` and `dir` of the title, where it is the site's own words and those are English. */
  markup: ReturnType<Wording['markup']>;
  /** The formula of an equation. */
  formula?: string;
}

/**
 * The element of a section's page of which the card of a cross-reference is a copy: the figure itself
 * where it is on that page, the card of a claim, or a hidden card. Empty for a reference, which has a mark.
 */
export function cardId(here: Section, { section, id, figure, claim }: CrossReference): string {
  if (claim !== undefined) return `card-${claim.id}`;
  if (section === undefined || id.startsWith('ref-')) return '';
  if (figure !== undefined) return section === here ? id : `card.${id}`;
  return `card.${section.slug}${id === '' ? '' : `.${id}`}`;
}

/** The hidden cards that a section's page needs, each once. */
export function crossReferenceCards(
  { addresses, wording }: Documentary,
  here: Section,
): CrossReferenceCard[] {
  const cards = new Map<string, CrossReferenceCard>();
  for (const crossReference of crossReferencesIn(here)) {
    const { section, id, figure, claim, text } = crossReference;
    const card = cardId(here, crossReference);
    if (section === undefined || claim !== undefined || !card.startsWith('card.')) continue;
    const formula = figure?.kind === 'equation' ? formulaOf(figure.node) : undefined;
    cards.set(card, {
      id: card,
      title: text,
      markup: figure === undefined ? {} : wording.markup(`figure.${figure.kind}`),
      href: addresses.inSection(section.slug, id),
      text: figure?.caption ?? (id === '' ? section.summary : firstSentence(section, id, wording.language)),
      ...(formula && { formula }),
    });
  }
  return [...cards.values()];
}

/** The claims to which a section refers. */
export function claimsReferredTo(section: Section): Claim[] {
  return crossReferencesIn(section).flatMap(({ claim }) => claim ?? []);
}

function crossReferencesIn({ source }: Section): CrossReference[] {
  const found: CrossReference[] = [];
  visit(source.tree, 'link', ({ data }) => {
    if (data?.crossReference !== undefined) found.push(data.crossReference);
  });
  return found;
}

function formulaOf(node: Nodes): string | undefined {
  let formula: MathNode | undefined;
  visit(node, 'math', (found) => {
    formula ??= found;
  });
  return formula?.value;
}

/** The first sentence below a heading. */
function firstSentence({ source, headings }: Section, id: string, language: string): string {
  const blocks = source.tree.children;
  const heading = headings.find((candidate) => candidate.id === id)?.node;
  if (heading === undefined) return '';
  const below = blocks.slice(blocks.indexOf(heading) + 1);
  const paragraph = below.find(({ type }) => type === 'paragraph' || type === 'heading');
  if (paragraph?.type !== 'paragraph') return '';
  const text = tidy(plainText(paragraph), language).trim();
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}
