import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeFile } from '../../files/write-file.ts';
import { formatted } from '../cite/bibliography-file.ts';
import type { Imported } from './imported.ts';
import { placeholderPicture } from './placeholder-picture.ts';
import { proseText } from './prose-text.ts';
import { reportText } from './report.ts';
import { sectionSlugs } from './section-slugs.ts';

/** Writes a documentary that was made of a source into an empty folder, with a report of what became of it. */
export function writeDocumentary(folder: string, imported: Imported, source: string): void {
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  write('documentary.yaml', stringify(settingsOf(imported)));
  const slugs = sectionSlugs(imported.sections.map(({ title }) => title));
  for (const [index, { title, summary, body }] of imported.sections.entries()) {
    const front = stringify({ title, summary }).trimEnd();
    const path = join('sections', `${(index + 1) * 10}-${slugs[index]}.mdx`);
    write(path, `---\n${front}\n---\n\n${proseText({ type: 'root', children: body })}`);
  }
  write('citations.json', formatted('citations.json', JSON.stringify(imported.entries)));
  if (imported.sources.size > 0) write('sources.yaml', stringify(Object.fromEntries(imported.sources)));
  for (const { file, name, from } of imported.pictures) {
    if (from === undefined) write(join('media', file), placeholderPicture(name));
    else writeFile(join(folder, 'media', file), readFileSync(from));
  }
  if (imported.intermediate !== undefined) write(imported.intermediate.file, imported.intermediate.text);
  write('import-report.md', reportText(imported, source));
}

function settingsOf({
  title,
  description,
  language,
  authors,
  licence,
  basis,
  seeAlso,
  furtherReading,
}: Imported) {
  return {
    title,
    description,
    language,
    edition: new Date().toISOString().slice(0, 10),
    site: 'https://example.org',
    licence: licence ?? { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    ...(authors !== undefined && authors.length > 0 && { authors }),
    ...(basis.length > 0 && { basis }),
    ...(seeAlso.length > 0 && { seeAlso }),
    ...(furtherReading.length > 0 && { furtherReading }),
  };
}
