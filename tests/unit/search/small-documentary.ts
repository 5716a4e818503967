import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildDocumentary } from '../../../src/core/model/build-documentary.ts';
import type { Documentary } from '../../../src/core/model/documentary.ts';
import { readContent } from '../../../src/core/read/read-content.ts';

const settings = `title: A test
description: Made for a test.
language: en
edition: 2024-01-01
site: https://test.example
licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
`;

/** The model of a content folder made of these files; entries are not formatted. */
export async function documentaryOf(files: Record<string, string>): Promise<Documentary> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const [path, text] of Object.entries({ 'documentary.yaml': settings, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const model = buildDocumentary(readContent(folder), '/');
  if (model === undefined) throw new Error('The settings of the test are not valid.');
  return model;
}

/** A section file with front matter. */
export function section(body: string): string {
  return `---\ntitle: A section\nsummary: What it says.\n---\n\n${body}\n`;
}

/** `citations.json` with one plain book for each key. */
export function books(...keys: string[]): string {
  return JSON.stringify(keys.map((id) => ({ id, type: 'book', title: `The book ${id}` })));
}
