import type { Element, ElementContent, Properties } from 'hast';
import type { Documentary, Heading, Section } from '../model/documentary.ts';

/** The page that prose is rendered for: ids, links and what is added depend on it. */
export interface ProsePage {
  /** `section`: a page of its own; `whole`: all sections on one page; `book`: a chapter of the EPUB. */
  kind: 'section' | 'whole' | 'book';
  /** Where the entry of a reference is as seen from this page. */
  referenceAddress?: (key: string) => string;
  /** Whether the author's code stays in the tree, to be compiled. Otherwise its text replaces it. */
  code?: 'kept';
}

/** What rendering the prose of one section needs to know. */
export interface Context {
  documentary: Documentary;
  section: Section;
  page: ProsePage;
  /** Paragraphs so far: each has its number in its id. */
  paragraphs: number;
  /** Whether what is rendered is in a link, which can hold no other. */
  inLink: boolean;
  headings: ReadonlyMap<Heading['node'], Heading>;
}

/** A full stop parts slug and id: neither can hold one, so no two elements share an id. */
export function idPrefix({ page, section }: Context): string {
  return page.kind === 'whole' ? `${section.slug}.` : '';
}

export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
