import type { Entry } from './subject.ts';

/** One id in a list of a register's entry, with its place. */
export interface ListedId {
  id: string;
  path: readonly PropertyKey[];
}

/** The ids under a field, a single one included; anything else there is reported by the schema. */
export function idsIn(
  { fields, path }: Pick<Entry, 'fields'> & { path: readonly PropertyKey[] },
  field: string,
): ListedId[] {
  const list = fields[field];
  if (typeof list === 'string') return [{ id: list, path: [...path, field] }];
  if (!Array.isArray(list)) return [];
  return list.flatMap((id: unknown, index) =>
    typeof id === 'string' ? [{ id, path: [...path, field, index] }] : [],
  );
}
