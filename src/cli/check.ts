import { report, reportFormats } from '../core/checks/report.ts';
import { checkFolder } from './command/check-folder.ts';
import { command, UsageError } from './command/command.ts';
import { projectArguments } from './command/project-arguments.ts';

const usage = `documentary check [FOLDER]   says what is wrong with the content; status 1 where there is an error

  --format FORMAT  ${reportFormats.join(', ')}

Examples:
  documentary check ../other
  documentary check --format json`;

/** `npm run check`: prints what is wrong with the content; status 1 where there is an error. */
await command(async () => {
  const { project, proseOnly, values } = projectArguments(usage, {
    format: { type: 'string', default: 'text' },
  });
  const format = reportFormats.find((known) => known === values['format']);
  if (format === undefined) throw new UsageError(`--format is one of ${reportFormats.join(', ')}.`);
  const issues = checkFolder(project.content, proseOnly);
  console.log(report(issues, format));
  if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});
