import { runChecks } from '../../core/checks/run-checks.ts';
import { buildDocumentary } from '../../core/model/build-documentary.ts';
import type { Issue } from '../../core/read/issue.ts';
import { readContent } from '../../core/read/read-content.ts';

/** What is wrong with a content folder. */
export function checkFolder(folder: string, proseOnly = false): Issue[] {
  const content = readContent(folder, { proseOnly });
  return runChecks(buildDocumentary(content, '/'), content);
}
