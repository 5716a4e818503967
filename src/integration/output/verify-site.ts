import { statSync } from 'node:fs';
import { join } from 'node:path';
import { OutputError } from './output-error.ts';

/** What no site is without. */
const always = ['index.html', '404.html', 'sw.js', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json'];

/**
 * Makes sure that a site is whole before it is published.
 *
 * @param expected files that must be there, by their path below the site
 * @throws {OutputError} with what is missing or empty
 */
export function verifySite(site: string, expected: Iterable<string>): void {
  const lacking = [...new Set([...always, ...expected])].filter((path) => !hasFile(join(site, path)));
  if (lacking.length === 0) return;
  const named = lacking.slice(0, 5).join(', ');
  const more = lacking.length > 5 ? ` and ${lacking.length - 5} more` : '';
  throw new OutputError(
    `The new site is not whole, so that the old one stays. Missing or empty: ${named}${more}. Build again.`,
  );
}

function hasFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 0;
}
