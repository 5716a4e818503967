import { z } from 'zod';
import { changesFile } from './changes.ts';
import { cslEntry } from './citations.ts';
import { claimEntry } from './claims.ts';
import { documentarySettings } from './documentary.ts';
import { partyEntry } from './parties.ts';
import { positionsFile } from './positions.ts';

/** The schema of each content file, by its name without the ending. */
const files = {
  documentary: documentarySettings,
  citations: z.array(cslEntry),
  claims: z.record(z.string(), claimEntry),
  parties: z.record(z.string(), partyEntry),
  positions: positionsFile,
  changes: changesFile,
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
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: allowNumbers }),
    ]),
  );
}

/** A text or date that is read from a number too: an editor must not underline `date: 2019`. */
function allowNumbers({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { def } = zodSchema._zod;
  if (def.type === 'pipe' && def.in._zod.def.type === 'transform' && jsonSchema.type === 'string')
    Object.assign(jsonSchema, { type: ['string', 'number'] });
}
