import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../content.ts';
import { issueOfFile } from '../issue.ts';
import { listMedia } from '../media/list-media.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { shownPath } from './content-folder.ts';
import { readFolder } from './read-folder.ts';

const known = [
  'about.mdx',
  'changes.yaml',
  'citations.json',
  'claims.yaml',
  'documentary.yaml',
  'parties.yaml',
  'positions.yaml',
  'sections',
  'media',
];

/** Lists `media/`, and reports files that look like content but have a name that is never read. */
export function listFiles(content: Content): void {
  for (const entry of readFolder(content, content.folder)) {
    const looksRead =
      entry.isDirectory() ||
      /\.(?:ya?ml|json|mdx|bib|ris)$/i.test(entry.name) ||
      (/\.(?:md|txt)$/i.test(entry.name) && nearest(entry.name, known) !== undefined);
    if (!looksRead || entry.name.startsWith('.') || known.includes(entry.name)) continue;
    content.issues.push(
      issueOfFile(
        shownPath(join(content.folder, entry.name)),
        'file-unknown',
        `\`${entry.name}\` is never read`,
        didYouMean(entry.name, known, `Take it out. What is read: ${known.join(', ')}.`),
        'warning',
      ),
    );
  }
  if (existsSync(join(content.folder, 'media'))) listMedia(content);
}
