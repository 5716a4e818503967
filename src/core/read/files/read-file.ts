import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf } from '../../../files/code-of.ts';
import type { Content } from '../content.ts';
import { parseJson } from '../formats/parse-json.ts';
import { parseYaml } from '../formats/parse-yaml.ts';
import { controlCharacters, unfitStrings } from '../formats/unfit-text.ts';
import { issueAt, issueOfFile } from '../issue.ts';
import { shownPath } from './content-folder.ts';
import { leadsOutside } from './leads-outside.ts';
import { type DataFile, type SourceFile, sourceFile } from './source-file.ts';

/** Reads a text file of the content folder as UTF-8, with or without a byte-order mark. */
export function readText(content: Content, name: string): SourceFile | undefined {
  const path = shownPath(join(content.folder, name));
  const bytes = readBytes(content, name, path);
  if (bytes === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A carriage return alone ended the lines of old Macs; parsers of YAML and JSON no longer know it.
    const file = sourceFile(path, text.replace(/\r(?!\n)/g, '\n'));
    content.issues.push(...controlCharacters(file));
    return file;
  } catch {
    content.unreadable.add(name);
    const file = sourceFile(path, new TextDecoder('utf-8').decode(bytes));
    const at = Math.max(0, file.text.indexOf('\uFFFD'));
    const range = { start: at, end: at + 1 };
    content.issues.push(
      issueAt(file, range, 'file-encoding', 'This is not UTF-8', 'Save the file as UTF-8.'),
    );
    return undefined;
  }
}

function readBytes(content: Content, name: string, path: string): Buffer | undefined {
  const report = (message: string) => {
    content.unreadable.add(name);
    content.issues.push(issueOfFile(path, 'file-kind', message, 'Put a readable text file in its place.'));
    return undefined;
  };
  try {
    // Reading a pipe would wait for somebody to write into it.
    if (!statSync(path).isFile()) return report(`\`${basename(path)}\` is not a file`);
    if (leadsOutside(content, path)) return report(`\`${basename(path)}\` is a link out of this folder`);
    return readFileSync(path);
  } catch (error) {
    return report(`The file cannot be read (${codeOf(error)})`);
  }
}

/** Reads and parses a data file; what cannot be parsed has the data `null` and counts as unreadable. */
export function readData(
  content: Content,
  name: string,
  need: 'required' | 'optional' = 'optional',
): DataFile | undefined {
  const path = join(content.folder, name);
  // A link that leads nowhere is there too.
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    if (need === 'required') content.issues.push(missing(path, name));
    return undefined;
  }
  const file = readText(content, name);
  return file && parse(content, name, file);
}

function missing(path: string, name: string) {
  const hint = `Make it; src/cli/new/minimal/${name} shows what belongs in it.`;
  return issueOfFile(shownPath(path), 'file-missing', `\`${name}\` is missing`, hint);
}

function parse(content: Content, name: string, file: SourceFile): DataFile | undefined {
  try {
    const parsed = name.endsWith('.json') ? parseJson(file) : parseYaml(file);
    content.issues.push(...parsed.issues, ...unfitStrings(parsed.file));
    if (parsed.file.data === null && parsed.issues.length > 0) content.unreadable.add(name);
    content.files.set(name, parsed.file);
    return parsed.file;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    content.unreadable.add(name);
    const hint = 'Look for a bracket that is never closed.';
    const start = deepestBracket(file.text);
    const message = 'The file is nested too deeply to be read';
    content.issues.push(issueAt(file, { start, end: start + 1 }, 'file-syntax', message, hint));
    return undefined;
  }
}

/** The first bracket on the deepest level: the parser is recursive, and cannot say. */
function deepestBracket(text: string): number {
  const deepest = { level: 0, offset: 0 };
  let level = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    level += bracket === '[' || bracket === '{' ? 1 : -1;
    if (level > deepest.level) Object.assign(deepest, { level, offset: index });
  }
  return deepest.offset;
}
