import { counted } from '../core/counted.ts';
import { buildDocumentary } from '../core/model/build-documentary.ts';
import type { Documentary } from '../core/model/documentary.ts';
import { formatReferences } from '../core/model/references/format-references.ts';
import { contentFolder, shownPath } from '../core/read/files/content-folder.ts';
import { didYouMean } from '../core/read/nearest.ts';
import { readContent } from '../core/read/read-content.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { claimsSheet } from './claims/sheet.ts';
import { suggestClaims } from './claims/suggest/suggest.ts';
import { suggestionsText } from './claims/suggest/suggestions-text.ts';
import { writeSuggestions } from './claims/suggest/write-suggestions.ts';
import { command, UsageError } from './command/command.ts';
import { commandLine } from './command/command-line.ts';

const usage = `documentary claims sheet [FILE]       the fact-checker's sheet as CSV: one row for each claim and source
documentary claims suggest [SECTION]  cited statements that are no claims yet, in a section (its address) or in all
documentary claims review [FOLDER]    opens the development server, where /review/ goes through unsorted claims

  --unchecked   sheet: only claims that nobody has compared with their sources
  --write       suggest: marks the statements in the sections and adds them to claims.yaml as unsorted

Examples:
  documentary claims sheet to-check.csv --unchecked
  documentary claims suggest background --write`;

/** `npm run claims`: what authors do with the register. */
await command(async () => {
  // What follows is the development server's to read.
  if (process.argv[2] === 'review' && !process.argv.includes('--help')) return review();
  const { values, positionals } = commandLine(usage, {
    unchecked: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  });
  const [task, name, ...more] = positionals;
  if (more.length > 0 || (task !== 'sheet' && task !== 'suggest')) throw new UsageError(usage);
  const documentary = buildDocumentary(readContent(contentFolder()), '/');
  if (documentary === undefined) throw new UsageError('The content cannot be read. npm run check says why.');
  if (task === 'sheet') await sheet(documentary, name, values.unchecked);
  else suggest(documentary, name, values.write);
});

/** The page is the development server's: it shows what it writes. */
async function review(): Promise<void> {
  console.log('The review is at /review/ of the address below.');
  process.argv.splice(2, 1);
  await import('./dev.ts');
}

async function sheet(documentary: Documentary, file: string | undefined, unchecked: boolean): Promise<void> {
  await formatReferences(documentary);
  const text = claimsSheet(documentary, unchecked);
  if (file === undefined) process.stdout.write(text);
  else {
    writeAtomically(file, text);
    console.log(`Written: ${shownPath(file)}`);
  }
}

function suggest(documentary: Documentary, slug: string | undefined, isWritten: boolean): void {
  const sections = documentary.sections.filter((section) => slug === undefined || section.slug === slug);
  if (slug !== undefined && sections.length === 0) {
    const slugs = documentary.sections.map((section) => section.slug);
    throw new UsageError(
      `There is no section \`${slug}\`. ${didYouMean(slug, slugs, `There are ${slugs.join(', ')}.`)}`,
    );
  }
  const found = suggestClaims(documentary, sections);
  console.log(suggestionsText(found));
  if (!isWritten || found.suggestions.length === 0) return;
  writeSuggestions(contentFolder(), found.suggestions);
  console.log(
    `Marked in the text, and unsorted in claims.yaml: ${counted(found.suggestions.length, 'claim')}.`,
  );
}
