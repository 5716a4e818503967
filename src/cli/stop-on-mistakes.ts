import { report } from '../core/checks/report.ts';
import { reading } from '../integration/reading.ts';

/** Prints what the checks found; ends the process with status 1 where there is an error. */
export async function stopOnMistakes(): Promise<void> {
  const { issues } = await reading();
  if (issues.length > 0) console.log(report(issues, 'text'));
  if (issues.some((issue) => issue.severity === 'error')) process.exit(1);
}
