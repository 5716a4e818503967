import { buildDocumentary } from '../core/model/build-documentary.ts';
import { formatReferences } from '../core/model/references/format-references.ts';
import { shownPath } from '../core/read/files/content-folder.ts';
import { contentFolder, readContent } from '../core/read/read-content.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { claimsSheet } from './claims/sheet.ts';
import { command, UsageError } from './command.ts';
import { commandLine } from './command-line.ts';

const usage = `documentary claims sheet [FILE]   the fact-checker's sheet as CSV: one row for each claim and source

  --unchecked   only claims that nobody has compared with their sources

Example:
  documentary claims sheet to-check.csv --unchecked`;

/** `npm run claims`: what authors do with the register. */
await command(async () => {
  const { values, positionals } = commandLine(usage, { unchecked: { type: 'boolean', default: false } });
  const [task, file, ...more] = positionals;
  if (task !== 'sheet' || more.length > 0) throw new UsageError(usage);
  const documentary = buildDocumentary(readContent(contentFolder()), '/');
  if (documentary === undefined) throw new UsageError('The content cannot be read. npm run check says why.');
  await formatReferences(documentary);
  const sheet = claimsSheet(documentary, values.unchecked);
  if (file === undefined) process.stdout.write(sheet);
  else {
    writeAtomically(file, sheet);
    console.log(`Written: ${shownPath(file)}`);
  }
});
