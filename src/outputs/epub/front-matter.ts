import type { Element } from 'hast';
import { h } from 'hastscript';
import { fragment } from '../../core/model/addresses.ts';
import type { Documentary, Section } from '../../core/model/documentary.ts';
import { chapterFile, hasBibliography, referencesFile } from './files.ts';
import { xhtmlPage } from './xhtml.ts';

/** The cover: title, edition, licence and the address of the account. */
export function coverPage(documentary: Documentary): string {
  const { settings, wording, addresses } = documentary;
  const home = addresses.canonical(addresses.path(''));
  const cover = h('section', { 'epub:type': 'titlepage', className: ['cover'] }, [
    h('h1', settings.title),
    ...(settings.subtitle === undefined
      ? []
      : [h('p', { className: ['subtitle'], role: 'doc-subtitle' }, settings.subtitle)]),
    ...settings.authors.map(({ name }) => h('p', { className: ['author'] }, name)),
    h('p', wording('site.current-to', { date: wording.date(settings.edition) })),
    h('p', settings.description),
    h('p', [
      h('a', { href: new URL(settings.licence.url).href }, settings.licence.name),
      h('br'),
      h('a', { href: home }, home),
    ]),
  ]);
  return xhtmlPage(documentary, settings.title, [cover], 'frontmatter');
}

/** The table of contents, which reading systems show as their own too. */
export function contentsPage(documentary: Documentary): string {
  const { wording, sections } = documentary;
  const title = wording('book.contents');
  const items = [
    item('cover.xhtml', wording('book.cover')),
    ...sections.map(chapterItem),
    ...(hasBibliography(documentary) ? [item(referencesFile, wording('reference.title'))] : []),
  ];
  const contents = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'contents' }, [
    h('h1', title),
    h('ol', items),
  ]);
  return xhtmlPage(documentary, title, [contents, landmarks(documentary)], 'frontmatter');
}

function chapterItem({ slug, title, headings }: Section): Element {
  const file = chapterFile(slug);
  const chapters = headings.filter(({ depth, text }) => depth === 2 && text !== '');
  const inner = chapters.map(({ id, text }) => item(file + fragment(id), text));
  return h('li', [h('a', { href: file }, title), ...(inner.length > 0 ? [h('ol', inner)] : [])]);
}

function item(href: string, text: string): Element {
  return h('li', [h('a', { href }, text)]);
}

function landmarks(documentary: Documentary): Element {
  const { wording, sections } = documentary;
  const first = sections[0];
  const places = [
    ...(first === undefined
      ? []
      : [{ type: 'bodymatter', href: chapterFile(first.slug), text: first.title }]),
    ...(hasBibliography(documentary)
      ? [{ type: 'bibliography', href: referencesFile, text: wording('reference.title') }]
      : []),
  ];
  const items = places.map(({ type, href, text }) => h('li', [h('a', { 'epub:type': type, href }, text)]));
  return h('nav', { 'epub:type': 'landmarks', hidden: true, id: 'landmarks' }, [
    h('h2', wording('site.navigation')),
    h('ol', items),
  ]);
}
