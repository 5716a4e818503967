import { parseArgs } from 'node:util';
import { type ReportFormat, report, reportFormats } from '../checks/report.ts';
import { runChecks } from '../checks/run-checks.ts';
import { buildDocumentary } from '../model/build-documentary.ts';
import { withoutMarkup } from '../model/rich-text.ts';
import { contentFolder, readContent } from '../read/read-content.ts';
import type { CslEntry } from '../read/schemas/citations.ts';
import { command, UsageError } from './command.ts';

/** `npm run check`: prints what is wrong with the content; status 1 where there is an error. */
await command(async () => {
  const format = chosenFormat();
  const content = readContent(contentFolder());
  const documentary = await buildDocumentary(content, { base: '/', formatEntries: plainTitles });
  const issues = runChecks(documentary, content);
  console.log(report(issues, format));
  if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});

function chosenFormat(): ReportFormat {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const format = reportFormats.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format is one of ${reportFormats.join(', ')}.`);
  return format;
}

/** Checks look at no formatted entry, so the citation style need not run. */
async function plainTitles(entries: readonly CslEntry[]) {
  return entries.map(({ title }) => ({ html: '', text: withoutMarkup(title), label: '' }));
}
