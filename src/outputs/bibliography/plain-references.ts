import type { Html, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { memoize } from '../../core/memoize.ts';
import type { Documentary, Reference, Section } from '../../core/model/documentary.ts';
import { printMarkdown } from '../text/print-markdown.ts';
import { singleStop } from '../text/single-stop.ts';
import { webAddressOf } from './export-notes.ts';

/** A node whose text is not escaped: brackets with a number in them are no link. */
export function plainMark(value: string): PhrasingContent {
  return { type: 'html', value };
}

/** The references of a section, each with its number and address. */
export function referenceList({ wording }: Documentary, section: Section): RootContent[] {
  if (section.references.length === 0) return [];
  return [
    { type: 'heading', depth: 2, children: [{ type: 'text', value: wording('section.references') }] },
    ...section.references.map((reference): Html => ({ type: 'html', value: printedReference(reference) })),
  ];
}

/** Printed once for all the sections that cite it. */
const printedReference = memoize(({ number, formatted, entry }: Reference): string => {
  const url = webAddressOf(entry);
  const link: PhrasingContent[] = url === undefined ? [] : [{ type: 'text', value: ' ' }, linkTo(url)];
  const children = [
    plainMark(`[${number}]`),
    { type: 'text' as const, value: ` ${formatted.text}` },
    ...link,
  ];
  return printMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] }).trimEnd();
});

/** What the text is from, and how current. */
export function colophon({ settings, addresses, wording }: Documentary, section: Section): Paragraph {
  const text = singleStop(
    `${settings.title}. ${wording('site.current-to', { date: wording.date(settings.edition) })}. ${settings.licence.name}. `,
  );
  const url = addresses.canonical(addresses.section(section.slug));
  return { type: 'paragraph', children: [{ type: 'text', value: text }, linkTo(url)] };
}

function linkTo(url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: url }] };
}
