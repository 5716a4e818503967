import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../content.ts';
import { shownPath } from '../files/content-folder.ts';
import { readData, readText } from '../files/read-file.ts';
import type { DataFile } from '../files/source-file.ts';
import { issueAt, issueOfFile } from '../issue.ts';
import { readBibtex } from './bibtex/read-bibtex.ts';

/** The forms that the citations of a documentary may have. */
export const citationFiles = ['citations.json', 'citations.bib', 'citations.yaml'] as const;

/**
 * Reads the one file of citations that a folder has, in whichever form: CSL-JSON, BibTeX or BibLaTeX,
 * CSL-YAML. Its data is a list of entries of CSL-JSON.
 */
export function readCitationFile(content: Content): DataFile | undefined {
  const present = citationFiles.filter((name) => existsSync(join(content.folder, name)));
  const [name = 'citations.json', ...others] = present;
  content.citationsName = name;
  for (const other of others) {
    const message = `\`${other}\` is next to \`${name}\`: which of them holds the citations?`;
    const hint = `Keep one. npm run cite -- add ${other} puts its entries into the other.`;
    content.issues.push(issueOfFile(shownPath(join(content.folder, other)), 'file-twice', message, hint));
  }
  if (name === 'citations.bib') return bibtexFile(content, name);
  const file = readData(content, name, 'required');
  if (file === undefined || content.unreadable.has(name)) return undefined;
  return name === 'citations.yaml' ? withoutHead(file) : file;
}

function bibtexFile(content: Content, name: string): DataFile | undefined {
  const file = readText(content, name);
  if (file === undefined) return undefined;
  const { entries, oddities } = readBibtex(file.text);
  for (const { key, range, message, lost } of oddities) {
    const said = key === '' ? `An entry: ${message}` : `\`${key}\`: ${message}`;
    const hint = 'Correct it in the program that writes this file, or here where you write it yourself.';
    content.issues.push(issueAt(file, range, 'citation-syntax', said, hint, lost ? 'error' : 'warning'));
  }
  const data: DataFile = {
    ...file,
    data: entries.map(({ entry }) => entry),
    rangeOf: ([index, field]) => {
      const entry = entries[Number(index)];
      if (entry === undefined) return { start: 0, end: 0 };
      return field === undefined ? entry.range : entry.rangeOf(String(field));
    },
  };
  content.files.set(name, data);
  return data;
}

/** CSL-YAML as pandoc has it: the list is under `references`. https://pandoc.org/MANUAL.html#specifying-bibliographic-data */
function withoutHead(file: DataFile): DataFile {
  const { data } = file;
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !('references' in data))
    return file;
  return {
    ...file,
    data: data.references,
    rangeOf: (path, part) => file.rangeOf(['references', ...path], part),
  };
}
