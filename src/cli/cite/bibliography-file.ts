import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { shownPath } from '../../core/read/files/content-folder.ts';
import { sourceFile } from '../../core/read/files/source-file.ts';
import { UsageError } from '../command.ts';
import { readInput } from '../read-input.ts';
import { formatJson } from './format-json.ts';
import type { NewEntry } from './read-entries.ts';

/** `citations.json` as it stands. */
export interface Bibliography {
  text: string;
  tree: Node;
  entries: NewEntry[];
}

/**
 * Reads `citations.json`; an absent file is an empty list.
 *
 * @throws {UsageError} where it is no list of entries, so that nothing is ever written over it
 */
export function readBibliography(path: string): Bibliography {
  const folder = dirname(path);
  if (!existsSync(folder))
    throw new UsageError(
      `There is no folder ${shownPath(folder)}; npm run new -- documentary FOLDER makes one.`,
    );
  const text = existsSync(path) ? readInput(path) : '[]\n';
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first !== undefined || tree?.type !== 'array') {
    const { line, column } = sourceFile(path, text).pointAt(first?.offset ?? 0);
    const reason = first === undefined ? 'it is no list' : printParseErrorCode(first.error);
    throw new UsageError(
      `${shownPath(path)}:${line}:${column}  Invalid JSON (${reason}). Mend it first; npm run check shows where.`,
    );
  }
  return { text, tree, entries: JSON.parse(text) };
}

/** The file in its stable form. */
export function formatted({ text, tree }: Bibliography): string {
  return `${formatJson(text, tree)}\n`;
}

/** The file with entries put at its end; what is there already stays byte for byte. */
export function appended({ text, tree }: Bibliography, added: readonly NewEntry[]): string {
  if (added.length === 0) return text;
  const shown = added.map((entry) => `  ${formatEntry(entry)}`).join(',\n');
  const last = tree.children?.at(-1);
  const before = last === undefined ? '[' : `${text.slice(0, last.offset + last.length)},`;
  const rest = `\n${shown}\n]\n`;
  return before + (text.includes('\r\n') ? rest.replaceAll('\n', '\r\n') : rest);
}

function formatEntry(entry: NewEntry): string {
  const text = JSON.stringify(entry);
  const tree = parseTree(text);
  return tree === undefined ? text : formatJson(text, tree, '  ');
}
