import { x } from 'xastscript';
import type { Documentary } from '../../core/model/documentary.ts';
import { holdsMath } from '../../core/model/prose/blocks.ts';
import { printable } from '../../core/single-line.ts';
import { writeXml } from '../text/write-xml.ts';
import { chapterFile, hasBibliography, referencesFile } from './files.ts';
import type { BookPicture } from './pictures.ts';

/** What the book is and what it holds. */
export function packageDocument(documentary: Documentary, pictures: readonly BookPicture[]): string {
  const { settings, wording, sections } = documentary;
  const documents: { id: string; href: string; properties?: string }[] = [
    { id: 'cover', href: 'cover.xhtml' },
    { id: 'contents', href: 'contents.xhtml', properties: 'nav' },
    ...sections.map((section) => ({
      id: `section-${section.slug}`,
      href: chapterFile(section.slug),
      ...(holdsMath(section) && { properties: 'mathml' }),
    })),
    ...(hasBibliography(documentary) ? [{ id: 'references', href: referencesFile }] : []),
  ];
  const spine = { 'page-progression-direction': wording.direction };
  return writeXml(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'book',
        'xml:lang': settings.language,
      },
      [
        metadata(documentary, pictures.length > 0),
        x('manifest', [
          ...documents.map(({ id, href, properties }) =>
            x('item', {
              id,
              href,
              'media-type': 'application/xhtml+xml',
              properties,
            }),
          ),
          x('item', { id: 'style', href: 'book.css', 'media-type': 'text/css' }),
          ...pictures.map(({ name, type }) => x('item', { id: name, href: name, 'media-type': type })),
        ]),
        x(
          'spine',
          spine,
          documents.map(({ id }) => x('itemref', { idref: id })),
        ),
      ],
    ),
  );
}

/** Where reading systems find the package document. */
export function containerDocument(): string {
  const rootfile = x('rootfile', {
    'full-path': 'book/package.opf',
    'media-type': 'application/oebps-package+xml',
  });
  return writeXml(
    x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
      x('rootfiles', [rootfile]),
    ]),
  );
}

function metadata({ settings, addresses }: Documentary, hasPictures: boolean) {
  const home = addresses.canonical(addresses.path(''));
  const modified = `${`${settings.edition}-01-01`.slice(0, 10)}T00:00:00Z`;
  const meta = (property: string, value: string) => x('meta', { property }, printable(value));
  const dc = (name: string, value: string) => x(`dc:${name}`, printable(value));
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'book' }, `${home}#edition-${settings.edition}`),
    x(
      'dc:title',
      { id: 'title' },
      printable(settings.subtitle === undefined ? settings.title : `${settings.title}: ${settings.subtitle}`),
    ),
    ...settings.authors.map(({ name }) => dc('creator', name)),
    dc('language', settings.language),
    dc('description', settings.description),
    dc('date', settings.edition),
    dc('rights', `${settings.licence.name}, ${settings.licence.url}`),
    dc('source', home),
    meta('dcterms:modified', modified),
    meta('schema:accessMode', 'textual'),
    ...(hasPictures
      ? [meta('schema:accessMode', 'visual'), meta('schema:accessibilityFeature', 'alternativeText')]
      : []),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityHazard', 'none'),
  ]);
}
