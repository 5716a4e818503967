import { z } from 'zod';
import type { Content, Register } from './content.ts';
import { readData } from './files/read-file.ts';
import type { DataFile } from './files/source-file.ts';
import { issueAt } from './issue.ts';
import { longestSlug, slug } from './schemas/fields.ts';
import { type TermEntry, termEntry } from './schemas/terms.ts';
import { validate } from './validate.ts';

/** Reads a register of entries by id; an empty one is an absent one. */
export function readRegister<T>(
  content: Content,
  name: string,
  schema: z.ZodType<T>,
): Register<T> | undefined {
  const file = readData(content, name);
  if (file === undefined || file.data === null) return undefined;
  const { issues } = validate(file, z.looseObject({}), file.data);
  content.issues.push(...issues);
  if (issues.length > 0) content.unreadable.add(name);
  const entries = new Map<string, T>();
  const written = issues.length > 0 ? [] : Object.entries(file.data ?? {});
  for (const [id, raw] of written) {
    const fault = slug.safeParse(id).error?.issues[0];
    if (fault !== undefined) content.issues.push(badId(file, id, fault.message));
    const entry = validate(file, schema, raw ?? {}, [id]);
    content.issues.push(...entry.issues);
    if (entry.value !== undefined) entries.set(id, entry.value);
  }
  return written.length === 0 ? undefined : { file, entries };
}

function badId(file: DataFile, id: string, expectation: string) {
  const shown = id.length > longestSlug ? `${id.slice(0, 40)}…` : id;
  const message = `The id \`${shown}\` cannot be part of an address: ${expectation}`;
  const hint = `Use lower-case letters a–z, digits and hyphens only, ${longestSlug} at most.`;
  return issueAt(file, file.rangeOf([id], 'key'), 'field-value', message, hint);
}

/** Reads `terms.yaml`, by term as the prose writes it. */
export function readTerms(content: Content): Map<string, TermEntry> {
  const file = readData(content, 'terms.yaml');
  const terms = new Map<string, TermEntry>();
  if (file === undefined || file.data === null) return terms;
  const written = validate(file, z.looseObject({}), file.data);
  content.issues.push(...written.issues);
  for (const [name, raw] of Object.entries(written.value ?? {})) {
    const { value, issues } = validate(file, termEntry, raw, [name]);
    content.issues.push(...issues);
    if (value !== undefined) terms.set(name, value);
  }
  return terms;
}

/** Reads a file that is one value. */
export function readValue<T>(
  content: Content,
  name: string,
  schema: z.ZodType<T>,
): { file: DataFile; value: T } | undefined {
  const file = readData(content, name);
  if (file === undefined || file.data === null) return undefined;
  const { value, issues } = validate(file, schema, file.data);
  content.issues.push(...issues);
  return value === undefined ? undefined : { file, value };
}
