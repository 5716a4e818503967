import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../../../../src/core/read/schemas/json-schemas.ts';

const schemas = Object.entries(jsonSchemas());

it.each(schemas)(
  'keeps .vscode/schemas/%s.json in step with the schema that check uses',
  async (name, schema) => {
    const file = `../../../../.vscode/schemas/${name}.json`;
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
  },
);

it.each(schemas.filter(([name]) => !['sources', 'terms'].includes(name)))(
  'finds nothing wrong in the %s file of a sound documentary',
  (name, schema) => {
    const ending = name === 'citations' ? 'json' : 'yaml';
    const text = readFileSync(`tests/sites/edition-one/${name}.${ending}`, 'utf8');
    const validate = new Ajv2020().compile(schema);
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
  },
);

it('underlines a field that no content file has', () => {
  const validate = new Ajv2020().compile(jsonSchemas()['claims'] ?? {});
  expect(validate({ a: { kind: 'fact', by: ['someone'], wen: 2019 } })).toBe(false);
  expect(validate({ a: { kind: 'fact', by: ['someone'], date: 2019 } })).toBe(true);
});
