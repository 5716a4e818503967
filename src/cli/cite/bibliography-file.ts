import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyEdits, modify, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Document, isSeq, parseDocument } from 'yaml';
import { readBibtex } from '../../core/read/citations/bibtex/read-bibtex.ts';
import { citationFiles } from '../../core/read/citations/citation-file.ts';
import { shownPath } from '../../core/read/files/content-folder.ts';
import { sourceFile } from '../../core/read/files/source-file.ts';
import type { CslEntry } from '../../core/read/schemas/citations.ts';
import { entriesBibtex } from '../../outputs/bibliography/bibtex.ts';
import { createWording } from '../../translations/wording.ts';
import { UsageError } from '../command/command.ts';
import { readInput } from '../command/read-input.ts';
import { formatJson } from './format-json.ts';
import type { Known } from './plan.ts';
import type { NewEntry } from './read-entries.ts';

/** The citations of a folder as they are, and how to write them with more. */
export interface Bibliography {
  text: string;
  entries: NewEntry[];
  /** The text with entries put at its end; what is there already stays byte for byte. */
  appended(added: readonly NewEntry[]): string;
  /** The text in which fields of known entries have new values; `undefined` where another program writes the file. */
  updated: ((updates: readonly Known[]) => string) | undefined;
}

/** The file of citations that a content folder has, or would have. */
export function citationsPath(folder: string): string {
  const name = citationFiles.find((file) => existsSync(join(folder, file))) ?? 'citations.json';
  return join(folder, name);
}

/**
 * Reads the citations of a folder; an absent file is an empty list.
 *
 * @throws {UsageError} where they cannot be read, so that nothing is ever written over them
 */
export function readBibliography(path: string): Bibliography {
  const folder = dirname(path);
  if (!existsSync(folder))
    throw new UsageError(
      `There is no folder ${shownPath(folder)}; npm run new -- documentary FOLDER makes one.`,
    );
  return parseBibliography(path, existsSync(path) ? readInput(path) : '[]\n');
}

/**
 * The same of a text that is to be written there.
 *
 * @throws {UsageError} where it is no bibliography
 */
export function parseBibliography(path: string, text: string): Bibliography {
  if (path.endsWith('.bib')) return ofBibtex(text);
  return path.endsWith('.yaml') ? ofYaml(path, text) : ofJson(path, text);
}

function ofJson(path: string, text: string): Bibliography {
  const tree = jsonTree(path, text);
  return {
    text,
    entries: JSON.parse(text),
    appended: (added) => appendedJson(text, tree, added),
    updated: (updates) =>
      updates.reduce(
        (updated, { index = 0, differences }) =>
          differences.reduce(
            (changed, { field, to }) => applyEdits(changed, modify(changed, [index, field], to, editing)),
            updated,
          ),
        text,
      ),
  };
}

const editing = { formattingOptions: { tabSize: 2, insertSpaces: true } };

function jsonTree(path: string, text: string): Node {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first === undefined && tree?.type === 'array') return tree;
  const { line, column } = sourceFile(path, text).pointAt(first?.offset ?? 0);
  const reason = first === undefined ? 'it is no list' : printParseErrorCode(first.error);
  throw new UsageError(
    `${shownPath(path)}:${line}:${column}  Invalid JSON (${reason}). Correct it first; npm run check shows where.`,
  );
}

function appendedJson(text: string, tree: Node, added: readonly NewEntry[]): string {
  if (added.length === 0) return text;
  const shown = added.map((entry) => `  ${formatEntry(entry)}`).join(',\n');
  const last = tree.children?.at(-1);
  const before = last === undefined ? '[' : `${text.slice(0, last.offset + last.length)},`;
  const rest = `\n${shown}\n]\n`;
  return before + (text.includes('\r\n') ? rest.replaceAll('\n', '\r\n') : rest);
}

/**
 * CSL-JSON in its stable form.
 *
 * @throws {UsageError} where it is no list of entries
 */
export function formatted(path: string, text: string): string {
  return `${formatJson(text, jsonTree(path, text))}\n`;
}

function formatEntry(entry: NewEntry): string {
  const text = JSON.stringify(entry);
  const tree = parseTree(text);
  return tree === undefined ? text : formatJson(text, tree, '  ');
}

function ofYaml(path: string, text: string): Bibliography {
  const list = (document: Document) => {
    const found = isSeq(document.contents) ? document.contents : document.get('references');
    if (document.errors.length === 0 && isSeq(found)) return found;
    throw new UsageError(
      `${shownPath(path)} is no list of entries. Correct it first; npm run check shows where.`,
    );
  };
  const written = (change: (document: Document) => void) => {
    const document = parseDocument(text);
    change(document);
    return document.toString({ lineWidth: 0 });
  };
  const parsed = parseDocument(text);
  return {
    text,
    entries: list(parsed).toJS(parsed),
    appended: (added) =>
      written((document) => {
        for (const entry of added) list(document).add(document.createNode(entry));
      }),
    updated: (updates) =>
      written((document) => {
        for (const { index = 0, differences } of updates)
          for (const { field, to } of differences) list(document).setIn([index, field], to);
      }),
  };
}

function ofBibtex(text: string): Bibliography {
  return {
    text,
    entries: readBibtex(text).entries.map(({ entry }) => entry),
    appended: (added) =>
      `${text.trimEnd()}\n\n${entriesBibtex(added as CslEntry[], createWording('en', {}))}`.trimStart(),
    updated: undefined,
  };
}
