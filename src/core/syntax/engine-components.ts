import { claimFilters } from './views.ts';

/** What the engine knows about a component that sections use without an import. */
export interface EngineComponent {
  attributes: readonly string[];
  /** Attributes that it cannot do without. */
  required: readonly string[];
  /** Attributes whose text is Markdown in a line, citations included. */
  markdown: readonly string[];
  /** Whether it is a block of its own; otherwise it is part of a line. */
  isBlock: boolean;
}

const block = (attributes: string, required = '', markdown: readonly string[] = []): EngineComponent => ({
  attributes: attributes.split(' ').filter(Boolean),
  required: required.split(' ').filter(Boolean),
  markdown,
  isBlock: true,
});

/**
 * The components that the engine itself renders, so that sections use them without an import, also where
 * code is not allowed. Everything else with a capital letter is an author's component.
 */
export const engineComponents: ReadonlyMap<string, EngineComponent> = new Map([
  ['Claim', { attributes: ['id'], required: ['id'], markdown: [], isBlock: false }],
  ['Term', { attributes: ['of'], required: [], markdown: [], isBlock: false }],
  ['Reference', { attributes: ['of'], required: ['of'], markdown: [], isBlock: false }],
  ['Figure', block('id src alt credit width place', '', ['credit'])],
  ['Table', block('id caption credit width place', '', ['caption', 'credit'])],
  ['Equation', block('id')],
  ['Aside', block('type title', '', [])],
  ['Quote', block('by', 'by')],
  ['Video', block('src poster captions transcript title', 'src')],
  ['Audio', block('src transcript title', 'src')],
  ['Embed', block('url title', 'url title')],
  ['Timeline', block(claimFilters.join(' '))],
  ['ClaimList', block(claimFilters.join(' '))],
  ['Exchange', block('claim', 'claim')],
  ['PositionMap', block('')],
  ['Chart', block('type')],
]);
