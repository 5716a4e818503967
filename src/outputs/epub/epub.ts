import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Documentary } from '../../core/model/documentary.ts';
import { bookStyle } from './book-style.ts';
import { chapterPage } from './chapter.ts';
import { chapterFile, hasBibliography, referencesFile } from './files.ts';
import { contentsPage, coverPage } from './front-matter.ts';
import { containerDocument, packageDocument } from './package-document.ts';
import type { BookPicture, BookPictures } from './pictures.ts';
import { referencesPage } from './references.ts';

/**
 * The whole documentary as an EPUB 3. The same content gives the same bytes.
 *
 * @param pictures those that the prose may show; the words of all others replace them
 *
 * Source: https://www.w3.org/TR/epub-33/
 */
export function epub(documentary: Documentary, pictures: BookPictures = new Map()): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    // First and not compressed, so that the file type can be recognised by its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(containerDocument()),
  };
  const chapters = documentary.sections.map((section): [name: string, text: string] => [
    chapterFile(section.slug),
    chapterPage(documentary, section, pictures),
  ]);
  const shown = [...pictures.values()].filter(({ name }) =>
    chapters.some(([, text]) => text.includes(`src="${name}"`)),
  );
  for (const { name, bytes } of shown) files[`book/${name}`] = bytes;
  for (const [name, text] of [...chapters, ...otherFiles(documentary, shown)])
    files[`book/${name}`] = strToU8(text);
  return zipSync(files, { level: 9, mtime: editionDay(documentary.settings.edition) });
}

function* otherFiles(
  documentary: Documentary,
  pictures: readonly BookPicture[],
): Generator<[name: string, text: string]> {
  yield ['package.opf', packageDocument(documentary, pictures)];
  yield ['contents.xhtml', contentsPage(documentary)];
  yield ['cover.xhtml', coverPage(documentary)];
  if (hasBibliography(documentary)) yield [referencesFile, referencesPage(documentary)];
  yield ['book.css', bookStyle];
}

/** Zip keeps local time from 1980 on: the same numbers wherever the book is made. */
function editionDay(edition: string): Date {
  const [year = 1980, month = 1, day = 1] = edition.split('-').map(Number);
  return new Date(Math.min(2099, Math.max(1980, year)), month - 1, day);
}
