import type { DataFile, SourceFile } from '../files/source-file.ts';
import { type Issue, issueAt } from '../issue.ts';

/** How many places of one file are named. */
const most = 20;

/** Control characters but for tab and line ends. HTML, XML and YAML allow none of them in text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const hint = 'Take it out; most editors can show such characters.';

/** Control characters in a text file. They are in no font, spoil pages and exports, and steer terminals. */
export function controlCharacters(file: SourceFile): Issue[] {
  return [...file.text.matchAll(control)].slice(0, most).map(({ index, 0: character }) => {
    const range = { start: index, end: index + 1 };
    return issueAt(file, range, 'file-character', `The control character ${nameOf(character)}`, hint);
  });
}

/** The same where data writes them as escapes (`"\u0000"`), and halves of characters (`"\ud83d"` alone). */
export function unfitStrings(file: DataFile): Issue[] {
  const issues: Issue[] = [];
  if (controlCharacters(file).length > 0) return issues;
  const look = (text: string, path: readonly PropertyKey[], part: 'key' | 'value') => {
    const message = faultOf(text);
    if (message === undefined || issues.length >= most) return;
    issues.push(issueAt(file, file.rangeOf(path, part), 'file-character', message, hint));
  };
  const walk = (value: unknown, path: readonly PropertyKey[]) => {
    if (typeof value === 'string') return look(value, path, 'value');
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (typeof step === 'string') look(step, [...path, step], 'key');
      walk(item, [...path, step]);
    }
  };
  walk(file.data, []);
  return issues;
}

/** A text without what is reported of it. */
export function withoutUnfit(text: string): string {
  return text.replace(control, '').replace(/\p{Surrogate}/gu, '');
}

function faultOf(text: string): string | undefined {
  const [character] = text.match(control) ?? [];
  if (character !== undefined) return `The control character ${nameOf(character)}, written as an escape`;
  return text.isWellFormed()
    ? undefined
    : 'Half a character: a surrogate without its other half, written as an escape';
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
