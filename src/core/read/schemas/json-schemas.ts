import { z } from 'zod';
import { changesFile } from './changes.ts';
import { cslEntry } from './citations.ts';
import { claimEntry, claimKinds } from './claims.ts';
import { documentarySettings } from './documentary.ts';
import { slug } from './fields.ts';
import { partyEntry, partyKinds } from './parties.ts';
import { positionsFile } from './positions.ts';
import { sourceEntry } from './sources.ts';
import { termEntry } from './terms.ts';

/** Completed from the known kinds; `documentary.yaml` may add others. */
function openKind(known: readonly string[]) {
  return z.union([z.enum(known), slug]);
}

/** The schema of each content file, by its name without the ending. */
const files = {
  documentary: documentarySettings,
  citations: z.array(cslEntry),
  claims: z.record(z.string(), claimEntry.safeExtend({ kind: openKind(claimKinds) })),
  parties: z.record(z.string(), partyEntry.extend({ kind: openKind(partyKinds) })),
  positions: positionsFile,
  changes: changesFile,
  terms: z.record(z.string(), termEntry),
  sources: z.record(z.string(), sourceEntry),
};

/**
 * JSON Schemas (draft 2020-12) of the content files, by the file's name without its ending. Editors
 * complete fields and values by them; what only `check` can know, such as whether a party exists, is
 * not in them.
 */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: allowSimpler }),
    ]),
  );
}

/**
 * What is read from a simpler form too: a text or date from a number, a list from its one value. An
 * editor must not underline `date: 2019` or `by: someone`.
 */
function allowSimpler({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { def } = zodSchema._zod;
  if (def.type !== 'pipe' || def.in._zod.def.type !== 'transform') return;
  const { type, items, ...rest } = jsonSchema;
  if (type === 'string') Object.assign(jsonSchema, { type: ['string', 'number'] });
  if (type !== 'array' || items === undefined) return;
  for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
  Object.assign(jsonSchema, { anyOf: [{ type, items, ...rest }, items] });
}
