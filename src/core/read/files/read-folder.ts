import { type Dirent, readdirSync } from 'node:fs';
import { codeOf } from '../../../files/code-of.ts';
import type { Content } from '../content.ts';
import { issueOfFile } from '../issue.ts';
import { shownPath } from './content-folder.ts';

/** What is in a folder, and below it if asked for; a folder that cannot be read is reported. */
export function readFolder(content: Content, path: string, how: 'here' | 'below' = 'here'): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: how === 'below' });
  } catch (error) {
    const message = `The folder cannot be read (${codeOf(error)})`;
    content.issues.push(
      issueOfFile(shownPath(path), 'file-kind', message, 'Put a readable folder in its place.'),
    );
    return [];
  }
}
