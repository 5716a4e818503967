import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Content } from '../content.ts';

/**
 * Whether a path is a link out of a stranger's folder: what it leads to, such as a private key,
 * would be published or quoted. An author may link to whatever is theirs.
 *
 * @throws {Error} where the path leads nowhere
 */
export function leadsOutside(content: Content, path: string): boolean {
  return !content.isTrusted && !realpathSync(path).startsWith(realpathSync(content.folder) + sep);
}
