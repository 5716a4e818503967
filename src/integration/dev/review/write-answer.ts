import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import type { SourceFile } from '../../../core/read/files/source-file.ts';
import { partialDate, slug } from '../../../core/read/schemas/fields.ts';
import { writeAtomically } from '../../../files/write-atomically.ts';

/** What an author has decided of a claim. */
const answer = z.strictObject({
  id: slug,
  kind: slug,
  by: z.array(slug).min(1, { error: 'A claim needs someone who makes it: name at least one party.' }),
  about: z.array(slug),
  date: partialDate.optional(),
});

export type Answer = z.infer<typeof answer>;

/** What answers are checked against. */
export interface Known {
  kinds: readonly string[];
  parties: readonly string[];
}

/**
 * An answer as it came in.
 *
 * @throws {Error} with what is wrong, in words for the author
 */
export function readAnswer(body: string, { kinds, parties }: Known): Answer {
  const result = answer.safeParse(JSON.parse(body));
  if (!result.success) throw new Error(result.error.issues.map(({ message }) => message).join(' '));
  const { kind, by, about } = result.data;
  if (kind === 'unsorted' || !kinds.includes(kind)) throw new Error(`Choose a kind: ${kinds.join(', ')}.`);
  const unknown = [...by, ...about].filter((id) => !parties.includes(id));
  if (unknown.length > 0) throw new Error(`parties.yaml has no ${unknown.join(', ')}. Add it there first.`);
  return result.data;
}

/**
 * Writes an answer into its entry of `claims.yaml`; every other entry stays byte for byte.
 *
 * @throws {Error} where the claim is not there
 */
export function writeAnswer(folder: string, { text }: SourceFile, answer: Answer): void {
  const { start, end } = rangeOfEntry(text, answer.id);
  const entry = entryWith(text.slice(start, end), answer);
  writeAtomically(join(folder, 'claims.yaml'), `${text.slice(0, start)}${entry}${text.slice(end)}`);
}

function rangeOfEntry(text: string, id: string): { start: number; end: number } {
  const { contents } = parseDocument(text);
  const pairs = isMap(contents) ? contents.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === id);
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const end = isMap(pair?.value) ? pair.value.range?.[1] : undefined;
  if (start === undefined || end === undefined) throw new Error(`claims.yaml has no ${id} any more.`);
  return { start, end };
}

function entryWith(entry: string, { id, kind, by, about, date }: Answer): string {
  const document = parseDocument(entry);
  const listed = (ids: readonly string[]) => document.createNode(ids, { flow: true });
  document.setIn([id, 'kind'], kind);
  document.setIn([id, 'by'], by.length === 1 ? by[0] : listed(by));
  if (about.length > 0) document.setIn([id, 'about'], listed(about));
  else document.deleteIn([id, 'about']);
  if (date === undefined) document.deleteIn([id, 'date']);
  else document.setIn([id, 'date'], date);
  const end = /\s*$/.exec(entry)?.[0] ?? '';
  // As the file has it: how far fields are set in, and how lines end.
  const indent = /^(?: {2,})(?=\S)/m.exec(entry)?.[0].length ?? 2;
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false, indent }).trimEnd();
  return (entry.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written) + end;
}
