import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument, stringify } from 'yaml';
import type { SourceFile } from '../../../core/read/files/source-file.ts';
import { writeAtomically } from '../../../files/write-atomically.ts';
import { UsageError } from '../../command/command.ts';
import { readInput } from '../../command/read-input.ts';
import type { Suggestion } from './suggest.ts';

/**
 * Puts the tags around the statements and the entries at the end of `claims.yaml`. Nothing else in any
 * file is touched.
 *
 * @throws {UsageError} where `claims.yaml` is no list of entries by id
 */
export function writeSuggestions(folder: string, suggestions: readonly Suggestion[]): void {
  const register = registerWith(join(folder, 'claims.yaml'), suggestions);
  for (const [file, ofFile] of Map.groupBy(suggestions, ({ file }) => file))
    writeAtomically(join(folder, 'sections', nameOf(file)), withTags(file.text, ofFile));
  writeAtomically(join(folder, 'claims.yaml'), register);
}

function nameOf({ path }: SourceFile): string {
  return path.slice(path.search(/[^/\\]+$/));
}

function withTags(text: string, suggestions: readonly Suggestion[]): string {
  let tagged = text;
  for (const { start, end, id } of suggestions.toSorted((a, b) => b.start - a.start))
    tagged = `${tagged.slice(0, start)}<Claim id="${id}">${tagged.slice(start, end)}</Claim>${tagged.slice(end)}`;
  return tagged;
}

function registerWith(path: string, suggestions: readonly Suggestion[]): string {
  const text = existsSync(path) ? readInput(path) : '';
  const { contents, errors } = parseDocument(text);
  const isEmpty = contents === null || (isMap(contents) && contents.items.length === 0);
  if (errors.length > 0 || (!isEmpty && (!isMap(contents) || contents.flow)))
    throw new UsageError(
      'claims.yaml is not entries by id, one below the other: npm run check says what is wrong.',
    );
  const entries = suggestions.map(({ id, by, about, places, date }) =>
    stringify({
      [id]: {
        kind: 'unsorted',
        ...(by.length > 0 && { by: by.length === 1 ? by[0] : by }),
        ...(about.length > 0 && { about }),
        ...(date !== undefined && { date }),
        ...(places.length > 0 && { places }),
      },
    }),
  );
  const before = isEmpty ? text.replace(/^\s*\{\s*\}\s*$/m, '') : text;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  return `${before}${gap}${entries.map((entry) => `\n${entry}`).join('')}`.replace(/^\n+/, '');
}
