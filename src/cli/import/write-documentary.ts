import { join } from 'node:path';
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { reservedSlugs } from '../../core/model/addresses.ts';
import { writeFile } from '../../files/write-file.ts';
import { formatted } from '../cite/bibliography-file.ts';
import { nextSection } from '../new/next-section.ts';
import { plainLetters } from '../new/plain-letters.ts';
import type { Imported } from './imported.ts';
import { placeholderPicture } from './placeholder-picture.ts';
import { reportText } from './report.ts';

/** Writes a documentary that was made of a source into an empty folder, with a report of what became of it. */
export function writeDocumentary(folder: string, imported: Imported, source: string): void {
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  write('documentary.yaml', stringify(settingsOf(imported)));
  const names: string[] = [];
  for (const { title, summary, body } of imported.sections) {
    const name = nextSection(slugTitle(title, names), names, []);
    names.push(name);
    const front = stringify({ title, summary }).trimEnd();
    write(join('sections', name), `---\n${front}\n---\n\n${markdown({ type: 'root', children: body })}`);
  }
  write('citations.json', formatted('citations.json', JSON.stringify(imported.entries)));
  if (imported.sources.size > 0) write('sources.yaml', stringify(Object.fromEntries(imported.sources)));
  for (const { file, name } of imported.pictures) write(join('media', file), placeholderPicture(name));
  write('import-report.md', reportText(imported, source));
}

function settingsOf({ title, description, language, licence, basis, seeAlso, furtherReading }: Imported) {
  return {
    title,
    description,
    language,
    edition: new Date().toISOString().slice(0, 10),
    site: 'https://example.org',
    licence: licence ?? { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    ...(basis.length > 0 && { basis }),
    ...(seeAlso.length > 0 && { seeAlso }),
    ...(furtherReading.length > 0 && { furtherReading }),
  };
}

/** A title whose address is free; one without Latin letters gets a number. */
function slugTitle(title: string, names: readonly string[]): string {
  const bare = plainLetters(title, '-').replace(/^-|-$/g, '') === '' ? `Section ${names.length + 1}` : title;
  const slug = (candidate: string) => nextSection(candidate, [], []).replace(/^\d+-|\.mdx$/g, '');
  const taken = new Set([...names.map((name) => name.replace(/^\d+-|\.mdx$/g, '')), ...reservedSlugs]);
  if (!taken.has(slug(bare))) return bare;
  for (let number = 2; ; number++) if (!taken.has(slug(`${bare} ${number}`))) return `${bare} ${number}`;
}

/** Markdown in which text is never read as a citation, a formula, code or notation. */
function markdown(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown(), mathToMarkdown(), mdxToMarkdown()],
    bullet: '-',
    rule: '-',
    unsafe: [
      { character: '@', inConstruct: 'phrasing' },
      { character: '=', after: '=', inConstruct: 'phrasing' },
      { character: '^', inConstruct: 'phrasing' },
      { character: '}', inConstruct: 'phrasing' },
      { character: ':', atBreak: true },
    ],
  });
}
