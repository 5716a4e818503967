import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/core/read/read-content.ts';
import { dateFields, nameFields, textFields } from '../../src/core/read/schemas/citations.ts';
import { documentarySettings } from '../../src/core/read/schemas/documentary.ts';
import { wordingKeys } from '../../src/translations/wording.ts';

const { files } = readContent('tests/sites/hostile');
const dataOf = (name: string) => files.get(name)?.data as Record<string, unknown>;

/** Fields that can only hold a word of a list, a date, a language or a checked number. */
const narrow = new Set([
  'language',
  'edition',
  'site',
  'exports',
  'doi',
  'code',
  'contact',
  'allow',
  'style',
  'pictureFont',
  'translations',
  'checks',
  'front',
  'DOI',
  'ISBN',
  'ISSN',
  'URL',
]);

describe('the hostile content folder, which the browser visits', () => {
  it.each(Object.keys(documentarySettings.shape).filter((field) => !narrow.has(field)))(
    'has script in the setting %s',
    (field) =>
      expect(JSON.stringify(dataOf('documentary.yaml')[field])).toMatch(/<script|onmouseover|onload/),
  );

  it('has script in every wording of the interface', () => {
    const wordings = dataOf('documentary.yaml')['interface'] as Record<string, string>;
    expect(wordingKeys.filter((key) => !wordings[key]?.includes('<script>'))).toEqual([]);
  });

  it('has script in every field of an entry', () => {
    const entries = dataOf('citations.json') as unknown as Record<string, unknown>[];
    const [entry = {}] = entries.filter(({ id }) => String(id).startsWith('every'));
    const fields = ['id', 'title', 'categories', ...textFields, ...nameFields, ...dateFields];
    const without = fields.filter((field) => !JSON.stringify(entry[field] ?? '').includes('<script>'));
    expect(without.filter((field) => !narrow.has(field))).toEqual([]);
  });
});
