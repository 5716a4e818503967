import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCitations } from './citations/read-citations.ts';
import { type Content, emptyContent } from './content.ts';
import { shownPath } from './files/content-folder.ts';
import { listFiles } from './files/list-files.ts';
import { readData, readText } from './files/read-file.ts';
import { issueOfFile } from './issue.ts';
import { readPictureSizes } from './media/picture-sizes.ts';
import { readTranscripts } from './media/transcripts.ts';
import { checkPictureFont } from './read-picture-font.ts';
import { readRegister, readTerms, readValue } from './read-registers.ts';
import { readStyle } from './read-style.ts';
import { changesFile } from './schemas/changes.ts';
import { claimEntryWith } from './schemas/claims.ts';
import { documentarySettings } from './schemas/documentary.ts';
import { partyEntryWith } from './schemas/parties.ts';
import { positionsFile } from './schemas/positions.ts';
import { missingImports } from './sections/missing-imports.ts';
import { readSection, type SectionSource } from './sections/read-section.ts';
import { readSections } from './sections/read-sections.ts';
import { validate } from './validate.ts';

/** How a content folder is read. */
export interface ReadOptions {
  /** Code in sections is a mistake, whatever `documentary.yaml` says: for folders of strangers. */
  proseOnly?: boolean;
}

/**
 * Reads a content folder. The only function that touches its files; it never throws for what an
 * editor wrote: every mistake comes back in `issues`.
 *
 * @param folder absolute path of the content folder
 */
export function readContent(folder: string, { proseOnly = false }: ReadOptions = {}): Content {
  const content = emptyContent(folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    content.issues.push(noFolder(folder));
    return content;
  }
  content.isTrusted = !proseOnly;
  content.documentary = readSettings(content);
  if (proseOnly || content.documentary?.settings.code === 'none') content.code = 'none';
  listFiles(content);
  readSections(content);
  content.citations = readCitations(content);
  const { claimKinds, partyKinds } = content.documentary?.settings ?? {};
  content.claims = readRegister(content, 'claims.yaml', claimEntryWith(claimKinds?.map(({ id }) => id)));
  content.parties = readRegister(content, 'parties.yaml', partyEntryWith(partyKinds?.map(({ id }) => id)));
  content.positions = readValue(content, 'positions.yaml', positionsFile);
  const changes = readValue(content, 'changes.yaml', changesFile);
  content.changes = changes && { file: changes.file, entries: changes.value };
  content.terms = readTerms(content);
  content.pictureSizes = readPictureSizes(content);
  content.transcripts = readTranscripts(content);
  content.style = readStyle(content);
  checkPictureFont(content);
  content.about = readAbout(content);
  return content;
}

function noFolder(folder: string) {
  return issueOfFile(
    shownPath(folder),
    'file-missing',
    'There is no such content folder',
    'Set CONTENT_DIR to a folder with documentary.yaml, sections/ and a file of citations.',
  );
}

function readSettings(content: Content): Content['documentary'] {
  const file = readData(content, 'documentary.yaml', 'required');
  if (file === undefined || content.unreadable.has('documentary.yaml')) return undefined;
  const { value, issues } = validate(file, documentarySettings, file.data ?? {});
  content.issues.push(...issues);
  return value && { file, settings: value };
}

function readAbout(content: Content): SectionSource | undefined {
  if (!existsSync(join(content.folder, 'about.mdx'))) return undefined;
  const file = readText(content, 'about.mdx');
  const about = file && readSection(file, 'about', 0, content.issues, 'about');
  if (about) content.issues.push(...missingImports(content, about));
  return about;
}
