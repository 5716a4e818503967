import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { claimsCsv } from '../../../../src/outputs/claims/claims-csv.ts';
import { claimsJson } from '../../../../src/outputs/claims/claims-json.ts';
import { claimsSchema } from '../../../../src/outputs/claims/claims-schema.ts';
import { hostileDocumentary, sampleDocumentary, section } from '../sample-documentary.ts';

const sample = () =>
  sampleDocumentary({
    base: '/t/',
    sections: {
      '10-tea.mdx': section(
        'Tea',
        '<Claim id="a">Milk first</Claim> [@first]. <Claim id="b">Tea first</Claim> [@first].',
      ),
    },
    claims: {
      a: { kind: 'allegation', by: ['ann'] },
      b: { kind: 'denial', by: ['ben'], about: ['ann'], date: '2020-01', places: ['GB'], disputes: ['a'] },
    },
    parties: { ann: { name: 'Ann; "the" first', kind: 'person' }, ben: { name: 'Ben', kind: 'person' } },
  });

describe('claims.json', () => {
  it('holds what the contract says', async () => {
    const data = JSON.parse(claimsJson(await sample())) as { claims: unknown[] };
    expect(data).toMatchObject({ documentary: 'Tea and milk', edition: '2020-05' });
    expect(data.claims[0]).toEqual({
      id: 'a',
      text: 'Milk first',
      kind: 'allegation',
      by: ['ann'],
      introduction: 'Alleged by Ann; "the" first',
      about: [],
      date: null,
      places: [],
      section: 'tea',
      url: 'https://tea.example/t/claims/a/',
      references: [{ number: 1, key: 'first' }],
      disputes: [],
      disputedBy: ['b'],
      supports: [],
      supportedBy: [],
    });
    expect(data.claims[1]).toMatchObject({
      date: '2020-01',
      places: ['GB'],
      disputes: ['a'],
      disputedBy: [],
    });
  });

  it('is valid against its schema, hostile or empty as well', async () => {
    for (const documentary of [await sample(), await sampleDocumentary(), await hostileDocumentary()]) {
      const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
        JSON.parse(claimsSchema(documentary)) as object,
      );
      validate(JSON.parse(claimsJson(documentary)));
      expect(validate.errors).toBeNull();
    }
  });

  it('has a schema that refuses what is no claim', async () => {
    const documentary = await sample();
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(claimsSchema(documentary)) as object);
    expect(validate({ documentary: 'x', edition: '2020', claims: [{ id: 'a' }] })).toBe(false);
    expect(validate({ documentary: 'x', edition: '2020-13', claims: [] })).toBe(false);
  });
});

describe('claims.csv', () => {
  it('quotes as RFC 4180 has it, and has lists parted by semicolons', async () => {
    const lines = claimsCsv(await sample()).split('\r\n');
    expect(lines[0]).toMatch(/^id,text,kind,by,by_names,/);
    expect(lines[1]).toContain(',"Ann; ""the"" first",');
    expect(lines.at(-1)).toBe('');
  });

  it('is only its header where there are no claims', async () => {
    expect(
      claimsCsv(await sampleDocumentary())
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(1);
  });

  it('holds no field that a spreadsheet would run', async () => {
    const row = claimsCsv(await hostileDocumentary()).split('\r\n')[1] ?? '';
    expect(row).toContain(`"'=cmd|`);
    expect(row).not.toMatch(/(?:^|,)"?[=+\-@]/);
  });
});
