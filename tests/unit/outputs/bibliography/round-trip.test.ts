import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Documentary } from '../../../../src/core/model/documentary.ts';
import type { FoundBibliography } from '../../../../src/core/read/citations/bibliography.ts';
import { readBibtex } from '../../../../src/core/read/citations/bibtex/read-bibtex.ts';
import { readRis } from '../../../../src/core/read/citations/ris/read-ris.ts';
import { biblatex } from '../../../../src/outputs/bibliography/biblatex.ts';
import { bibtex } from '../../../../src/outputs/bibliography/bibtex.ts';
import { allReferencesCslJson } from '../../../../src/outputs/bibliography/csl-json.ts';
import { ris } from '../../../../src/outputs/bibliography/ris.ts';
import { documentaryOf, section } from '../../documentary-of.ts';

type Write = (model: Documentary) => string;

const formats: [name: string, write: Write, read: (text: string) => unknown[]][] = [
  ['BibTeX', (model) => bibtex(model, model.references), entriesOf(readBibtex)],
  ['BibLaTeX', (model) => biblatex(model, model.references), entriesOf(readBibtex)],
  ['RIS', (model) => ris(model, model.references), entriesOf(readRis)],
  ['CSL-JSON', allReferencesCslJson, (text) => JSON.parse(text)],
];

function entriesOf(read: (text: string) => FoundBibliography): (text: string) => unknown[] {
  return (text) => {
    const { entries, oddities } = read(text);
    expect(oddities).toEqual([]);
    return entries.map(({ entry }) => entry);
  };
}

async function documentaryWith(entries: readonly unknown[]): Promise<Documentary> {
  const keys = entries.map((entry) => (entry as { id: string }).id);
  return documentaryOf({
    'citations.json': JSON.stringify(entries),
    'sections/1-a.mdx': section(`All [${keys.map((key) => `@\\{${key}\\}`).join('; ')}].`),
  });
}

const library = JSON.parse(readFileSync('tests/sites/every-type/citations.json', 'utf8')) as {
  id: string;
  [field: string]: unknown;
}[];
/** Types that a format has no word for: they come back as the nearest that it has. */
const withoutWord: Partial<Record<string, RegExp>> = {
  BibLaTeX: /^type-(?:article|broadcast|post|post-weblog|speech)$/,
  RIS: /^type-(?:entry|post)$/,
};

/** Works of their own are in nothing larger. */
const whole = /^type-(?:book|classic|collection|pamphlet|patent|periodical|report|thesis)$/;

const typed = library
  .filter(({ id }) => id.startsWith('type-'))
  .map(({ 'container-title': container, issue, ...entry }) => ({
    ...entry,
    ...(!whole.test(entry.id) && { 'container-title': container }),
    ...(/journal|review/.test(entry.id) && { issue }),
    ...(entry.id === 'type-thesis' && { genre: 'PhD thesis' }),
  }));

test.each(formats)('an export in %s, read again, is exported the same', async (name, write, read) => {
  const entries = typed.filter(({ id }) => !withoutWord[name]?.test(id));
  const first = write(await documentaryWith(entries));
  const second = write(await documentaryWith(read(first)));
  expect(second).toBe(first);
});
