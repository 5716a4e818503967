import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildDocumentary } from '../../src/core/model/build-documentary.ts';
import type { Documentary } from '../../src/core/model/documentary.ts';
import { type EntryFormatter, formatEntries } from '../../src/core/model/references/format-entries.ts';
import { formatReferences } from '../../src/core/model/references/format-references.ts';
import { readContent } from '../../src/core/read/read-content.ts';
import { highlightCode } from '../../src/core/render/blocks/highlight.ts';

const settings = `title: A test
description: Made for a test.
language: en
edition: 2024-01-01
site: https://test.example
licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
`;

/** Writes a content folder into a temporary place; what is not given is the least that is valid. */
export function contentFolderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of Object.entries({
    'documentary.yaml': settings,
    'citations.json': '[]',
    ...files,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A section file with front matter. */
export function section(body: string, title = 'A section'): string {
  return `---\ntitle: ${title}\nsummary: What it says.\n---\n\n${body}\n`;
}

/** `citations.json` with one plain book for each key. */
export function books(...keys: string[]): string {
  return JSON.stringify(keys.map((id) => ({ id, type: 'book', title: `The book ${id}` })));
}

const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Formats nothing: the title, escaped. The citation style has its own tests. */
const titlesOnly: EntryFormatter = async (entries) =>
  entries.map(({ title }) => ({
    html: title.replace(/[<>&"]/g, (sign) => escapes[sign] ?? sign),
    text: title,
    label: title,
  }));

/** The model of a content folder; entries are formatted for real only where a test is about that. */
export async function documentaryOf(
  files: Record<string, string>,
  formatting: 'titles' | 'real' = 'titles',
  base = '/',
): Promise<Documentary> {
  const content = readContent(contentFolderOf(files));
  const model = buildDocumentary(content, base);
  if (model === undefined) throw new Error(content.issues.map(({ message }) => message).join('\n'));
  await highlightCode(model);
  await formatReferences(model, formatting === 'real' ? formatEntries : titlesOnly);
  return model;
}
