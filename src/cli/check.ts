import { parseArgs } from 'node:util';
import { type ReportFormat, report, reportFormats } from '../core/checks/report.ts';
import { runChecks } from '../core/checks/run-checks.ts';
import { buildDocumentary } from '../core/model/build-documentary.ts';
import { contentFolder, readContent } from '../core/read/read-content.ts';
import { command, UsageError } from './command.ts';

/** `npm run check`: prints what is wrong with the content; status 1 where there is an error. */
await command(async () => {
  const format = chosenFormat();
  const content = readContent(contentFolder());
  const issues = runChecks(buildDocumentary(content, '/'), content);
  console.log(report(issues, format));
  if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});

function chosenFormat(): ReportFormat {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const format = reportFormats.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format is one of ${reportFormats.join(', ')}.`);
  return format;
}
