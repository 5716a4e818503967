import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Wording } from '../../../translations/wording.ts';
import { claimId, decode, isOnSite, referenceId } from '../addresses.ts';
import type { Claim, Reference, Section } from '../documentary.ts';
import { type Figure, figuresById } from './figures.ts';

/** Where a link without words leads, and the words that it prints. */
export interface CrossReference {
  text: string;
  /** The section that holds the target; `undefined` for a page of its own. */
  section: Section | undefined;
  /** The target’s id in that section; empty for the section itself. */
  id: string;
  figure?: Figure;
  claim?: Claim;
}

declare module 'mdast' {
  interface LinkData {
    /** Set on a link that was written without words, or that names a figure of another section. */
    crossReference?: CrossReference;
  }
}

/** Why a link without words prints nothing. */
export type CrossReferenceProblem = { kind: 'unknown' | 'ambiguous' | 'elsewhere'; candidates: string[] };

/** All that can be referred to. */
export interface Targets {
  sections: readonly Section[];
  figures: readonly Figure[];
  claimsById: ReadonlyMap<string, Claim>;
  referencesByKey: ReadonlyMap<string, Reference>;
  wording: Wording;
}

/** Gives every link without words the words of what it leads to, so that all that shows prose has them. */
export function linkCrossReferences(prose: readonly Section[], targets: Targets): void {
  for (const section of prose) {
    visit(section.source.tree, 'link', (link) => {
      if (link.data?.crossReference !== undefined && link.children.length > 0) link.children = [];
      const found = crossReferenceOf(targets, section, link);
      if (found === undefined || 'kind' in found) return;
      link.data = { ...link.data, crossReference: found };
      if (link.children.length === 0) link.children = [{ type: 'text', value: found.text }];
    });
  }
}

/**
 * What a link refers to: a figure, table or equation by its id, a heading, a claim, a reference, a
 * section. `undefined` for a link with words that names no figure: it is a link like all others.
 */
export function crossReferenceOf(
  targets: Targets,
  section: Section,
  link: Link,
): CrossReference | CrossReferenceProblem | undefined {
  const isBare = link.children.length === 0;
  if (!isOnSite(link.url))
    return isBare && link.url !== '' ? { kind: 'elsewhere', candidates: [] } : undefined;
  const { pathname, hash } = new URL(link.url, 'http://site.invalid/');
  const id = decode(hash.slice(1)).normalize('NFC');
  if (link.url.startsWith('#')) {
    const figure = figuresById(targets.figures).get(id);
    if (figure !== undefined) return toFigure(targets, figure);
    return isBare ? byId(targets, section, id) : undefined;
  }
  if (!isBare || link.url === '') return undefined;
  const [, slug = ''] = /^\/([^/]+)\/?$/.exec(decode(pathname)) ?? [];
  const target = targets.sections.find((candidate) => candidate.slug === slug);
  if (target === undefined)
    return { kind: 'unknown', candidates: targets.sections.map((each) => `/${each.slug}/`) };
  if (id === '') return { text: target.title, section: target, id: '' };
  const figure = figuresById(targets.figures).get(id);
  if (figure?.section === target) return toFigure(targets, figure);
  const heading = target.headings.find((candidate) => candidate.id === id);
  if (heading !== undefined) return { text: heading.text, section: target, id };
  return { kind: 'unknown', candidates: target.headings.map((each) => `/${slug}/#${each.id}`) };
}

function toFigure({ wording }: Targets, figure: Figure): CrossReference {
  const text = wording(`figure.${figure.kind}`, { number: wording.number(figure.number) });
  return { text, section: figure.section, id: figure.id, figure };
}

function byId(targets: Targets, section: Section, id: string): CrossReference | CrossReferenceProblem {
  const claim = targets.claimsById.get(id.replace(/^claim-/, ''));
  if (claim !== undefined && id === claimId(claim.id))
    return { text: shortForm(claim.text), section: claim.section, id, claim };
  const reference = targets.referencesByKey.get(id.replace(/^ref-/, ''));
  if (reference !== undefined && id.startsWith('ref-'))
    return { text: `[${reference.number}]`, section, id: referenceId(reference.key) };
  const here = section.headings.find((heading) => heading.id === id);
  if (here !== undefined) return { text: here.text, section, id };
  const elsewhere = targets.sections.flatMap((other) =>
    other.headings
      .filter((heading) => heading.id === id)
      .map((heading) => ({ text: heading.text, section: other, id })),
  );
  const [only] = elsewhere;
  if (only !== undefined && elsewhere.length === 1) return only;
  if (only !== undefined)
    return { kind: 'ambiguous', candidates: elsewhere.map((each) => `/${each.section.slug}/#${id}`) };
  return { kind: 'unknown', candidates: candidatesOf(targets) };
}

/** What a link without words may name by its id alone. */
function candidatesOf({ sections, figures, claimsById }: Targets): string[] {
  return [
    ...figures.flatMap(({ id }) => (id === '' ? [] : [`#${id}`])),
    ...sections.flatMap(({ headings }) => headings.map(({ id }) => `#${id}`)),
    ...[...claimsById.keys()].map((id) => `#${claimId(id)}`),
  ];
}

/** A claim in a few words. */
function shortForm(text: string): string {
  const words = text.split(' ');
  return words.length > 10 ? `“${words.slice(0, 9).join(' ')} …”` : `“${text}”`;
}
