import { stripVTControlCharacters } from 'node:util';
import { shownPath } from '../../core/read/files/content-folder.ts';

/** What Vite's bundler says of one mistake in a module. */
interface ModuleError extends Error {
  id?: string;
  loc?: { file?: string; line: number; column: number };
}

/**
 * What an author needs to know of a module that could not be compiled or bundled: its place and the
 * reason, without the bundler's own stack.
 *
 * @returns `undefined` where an error is none of these
 */
export function buildFailure(error: unknown): string | undefined {
  const errors = error instanceof Error && 'errors' in error ? error.errors : undefined;
  if (!Array.isArray(errors) || errors.length === 0) return undefined;
  return errors
    .filter((each): each is ModuleError => each instanceof Error)
    .map((each) => `${placeOf(each)}  error  ${reasonOf(each)}`)
    .join('\n\n');
}

function placeOf({ id, loc }: ModuleError): string {
  const file = loc?.file ?? id;
  if (file === undefined) return 'code';
  return loc === undefined ? shownPath(file) : `${shownPath(file)}:${loc.line}:${loc.column}`;
}

function reasonOf({ message }: Error): string {
  const lines = stripVTControlCharacters(message).split('\n');
  const end = lines.findIndex((line) => /^\s*(?:at |[╭│─])/.test(line));
  return lines
    .slice(0, end === -1 ? undefined : end)
    .join('\n')
    .trim();
}
