import { z } from 'zod';
import type { DataFile } from './files/source-file.ts';
import { type Issue, issueAt } from './issue.ts';
import { didYouMean } from './nearest.ts';

/** What a schema made of a value: its output, or the issues that are in the way. */
export type Validated<T> = { value: T; issues: [] } | { value: undefined; issues: Issue[] };

/**
 * Holds a value against its schema and reports every mistake where it was written.
 *
 * @param path where in the file the value is, such as `['clock-kept-time']`
 */
export function validate<S extends z.ZodType>(
  file: DataFile,
  schema: S,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Validated<z.output<S>> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, issues: [] };
  return {
    value: undefined,
    issues: result.error.issues.flatMap((issue) => issuesOf(file, schema, value, path, issue)),
  };
}

function issuesOf(
  file: DataFile,
  schema: z.ZodType,
  value: unknown,
  path: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
): Issue[] {
  const full = [...path, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(file, full, key, fieldsAt(schema, issue.path)));
  }
  const [wrongKey] = issue.code === 'invalid_key' ? issue.issues : [];
  if (wrongKey !== undefined) return [unfitKey(file, full, wrongKey)];
  const found = valueAt(value, issue.path);
  const field = issue.path.findLast((step) => typeof step === 'string');
  const name = field === undefined ? 'This value' : `\`${String(field)}\``;
  if (found === undefined) {
    const last = issue.path.at(-1);
    return [
      issueAt(
        file,
        file.rangeOf(full, 'key'),
        'field-missing',
        `${last === undefined ? 'A value' : `\`${String(last)}\``} is missing`,
        `Add it here: ${expectation(issue)}.`,
      ),
    ];
  }
  return [
    issueAt(
      file,
      file.rangeOf(full),
      'field-value',
      `${name} is ${show(found)}: ${expectation(issue)}`,
      suggestion(issue, found),
    ),
  ];
}

/** The name of an entry that is not of the kind asked for, such as a country that is none. */
function unfitKey(file: DataFile, path: readonly PropertyKey[], issue: z.core.$ZodIssue): Issue {
  const key = String(path.at(-1));
  return issueAt(
    file,
    file.rangeOf(path, 'key'),
    'field-value',
    `\`${key}\` does not belong here: ${expectation(issue)}`,
    suggestion(issue, key),
  );
}

function unknownField(
  file: DataFile,
  path: readonly PropertyKey[],
  key: string,
  known: readonly string[],
): Issue {
  return issueAt(
    file,
    file.rangeOf([...path, key], 'key'),
    'field-unknown',
    `Unknown field \`${key}\``,
    didYouMean(key, known, known.length > 40 ? 'Take it out.' : `Known here: ${known.join(', ')}.`),
  );
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('expected')) return issue.message;
  if (issue.code === 'too_small') return `expected at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `expected at most ${issue.maximum}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return values.length > 12 ? 'expected one of the known values' : `expected one of ${values.join(', ')}`;
  }
  if (issue.code === 'invalid_union') return expectation(issue.errors.flat()[0] ?? issue);
  if (issue.code === 'invalid_type') return `expected ${kindWord(issue.expected)}`;
  return issue.message;
}

function kindWord(expected: string): string {
  const words: Record<string, string> = {
    object: 'fields with values',
    record: 'fields with values',
    array: 'a list',
    string: 'a text',
    number: 'a number',
  };
  return words[expected] ?? expected;
}

function suggestion(issue: z.core.$ZodIssue, found: unknown): string | undefined {
  if (issue.code === 'invalid_value')
    return didYouMean(String(found), issue.values.map(String), 'Take one of those values.');
  const near: unknown = issue.code === 'custom' ? issue.params?.['nearest']?.(found) : undefined;
  if (typeof near === 'string') return `Did you mean \`${near}\`?`;
  return 'Write it as expected; a field that may be absent can be left out.';
}

function show(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (isRecord(inner) && Object.hasOwn(inner, step) ? inner[String(step)] : undefined),
    value,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The field names that the schema knows at a place, for suggestions. */
function fieldsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let inner = unwrap(schema);
  for (const step of path) {
    if (inner instanceof z.ZodObject) inner = unwrap(inner.shape[String(step)]);
    else if (inner instanceof z.ZodArray) inner = unwrap(inner.element);
    else if (inner instanceof z.ZodRecord) inner = unwrap(inner.valueType);
  }
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum)
    return inner.keyType.options.map(String);
  return [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  // What is done before a value is checked has no fields; what is checked then has.
  if (schema instanceof z.ZodPipe)
    return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  return schema;
}
