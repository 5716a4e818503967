import type { Documentary } from '../../core/model/documentary.ts';

const id = { type: 'string', pattern: '^[a-z0-9-]+$' };
const ids = { type: 'array', items: id, uniqueItems: true };
const partialDate = { type: 'string', pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' };

const reference = {
  type: 'object',
  properties: {
    number: {
      type: 'integer',
      minimum: 1,
      description: 'Number of the reference, the same all over the documentary',
    },
    key: { type: 'string', minLength: 1, description: 'The id of the entry in references.json' },
  },
  required: ['number', 'key'],
  additionalProperties: false,
};

const evidence = {
  type: 'object',
  properties: {
    ...reference.properties,
    locator: { type: 'string', description: 'Where in the source' },
    quote: { type: 'string', description: 'The words of the source' },
    translation: { type: 'string', description: 'The same in the language of the documentary' },
    url: { type: 'string', pattern: '^https?://', description: 'The source, at the passage where possible' },
  },
  required: ['number', 'key'],
  additionalProperties: false,
};

const comparison = {
  type: 'object',
  properties: { by: { type: 'string' }, date: partialDate },
  required: ['by', 'date'],
  additionalProperties: false,
};

const status = {
  type: 'object',
  properties: { withdrawn: partialDate, reason: { type: 'string' } },
  required: ['withdrawn', 'reason'],
  additionalProperties: false,
};

/** What only some claims have. */
const optional = {
  citedBy: { ...ids, description: 'Parties who pass on what others say' },
  reported: { ...partialDate, description: 'Where `date` is null: the date of its earliest source' },
  evidence: { type: 'array', items: evidence, description: 'The passages of its sources' },
  checked: { type: 'array', items: comparison, description: 'Who compared it with its sources, and when' },
  status: { ...status, description: 'That it no longer holds, since when and why' },
};

const properties = {
  id: { ...id, description: 'Name of the claim in this documentary' },
  text: { type: 'string', description: 'The statement in the words of the account' },
  by: { ...ids, description: 'Parties who make the claim' },
  introduction: { type: 'string', description: 'Who makes it, in words' },
  about: { ...ids, description: 'Parties whom it is about' },
  date: { anyOf: [partialDate, { type: 'null' }], description: 'When it was said or done, as far as known' },
  places: {
    type: 'array',
    items: { type: 'string', pattern: '^[A-Z]{2}$' },
    description: 'ISO 3166-1 alpha-2',
  },
  section: { ...id, description: 'The section that holds it' },
  url: { type: 'string', pattern: '^https?://', description: 'Its own page' },
  references: { type: 'array', items: reference, description: 'Its sources' },
  disputes: { ...ids, description: 'Claims that it answers or contradicts' },
  disputedBy: { ...ids, description: 'Claims that answer or contradict it' },
  supports: { ...ids, description: 'Claims that it backs' },
  supportedBy: { ...ids, description: 'Claims that back it' },
};

/** The JSON Schema of `claims.json`. */
export function claimsSchema({ addresses, claimKinds }: Documentary): string {
  const kind = { enum: claimKinds.map(({ id }) => id) };
  const claim = {
    type: 'object',
    properties: { ...properties, kind, ...optional },
    required: [...Object.keys(properties), 'kind'],
    additionalProperties: false,
  };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: addresses.canonical(addresses.path('data/claims.schema.json')),
    title: 'Claims of a documentary',
    type: 'object',
    properties: {
      documentary: { type: 'string', description: 'Title of the documentary' },
      edition: { ...partialDate, description: 'Date to which the account is current' },
      claims: { type: 'array', items: { $ref: '#/$defs/claim' } },
    },
    required: ['documentary', 'edition', 'claims'],
    additionalProperties: false,
    $defs: { claim },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
