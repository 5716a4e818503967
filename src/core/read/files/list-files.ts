import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Content } from '../content.ts';
import { issueOfFile } from '../issue.ts';
import { listMedia } from '../media/list-media.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { shownPath } from './content-folder.ts';
import { readFolder } from './read-folder.ts';

const known = [
  'about.mdx',
  'changes.yaml',
  'citations.bib',
  'citations.json',
  'citations.yaml',
  'claims.yaml',
  'documentary.yaml',
  'parties.yaml',
  'positions.yaml',
  'sections',
  'sources.yaml',
  'media',
];

/** What is the author's own code, or published as it is: left alone where code is not allowed. */
const knownWithCode = [
  'components',
  'pages',
  'public',
  'dist',
  'node_modules',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Lists `media/` and `components/`, and reports files that look like content but have no name that is ever read. */
export function listFiles(content: Content): void {
  const style = content.documentary?.settings.style ?? [];
  const used = [...known, ...(content.code === 'none' ? [] : knownWithCode)].concat(style);
  for (const entry of readFolder(content, content.folder)) {
    const looksRead =
      entry.isDirectory() ||
      /\.(?:ya?ml|json|mdx|bib|ris|csl)$/i.test(entry.name) ||
      (/\.(?:md|txt)$/i.test(entry.name) && nearest(entry.name, used) !== undefined);
    if (!looksRead || entry.name.startsWith('.') || used.includes(entry.name)) continue;
    content.issues.push(
      issueOfFile(
        shownPath(join(content.folder, entry.name)),
        'file-unknown',
        `\`${entry.name}\` is never read`,
        didYouMean(entry.name, used, `Take it out. What is read: ${known.join(', ')}.`),
        'warning',
      ),
    );
  }
  if (existsSync(join(content.folder, 'media'))) listMedia(content);
  listBelow(content, 'components', content.components);
}

/** Adds the files below a folder, such as `components/Orbit.astro`. */
function listBelow(content: Content, name: string, files: Set<string>): void {
  const folder = join(content.folder, name);
  if (!existsSync(folder)) return;
  for (const entry of readFolder(content, folder, 'below')) {
    const path = relative(content.folder, join(entry.parentPath, entry.name));
    if (!entry.isDirectory()) files.add(path.split(sep).join('/'));
  }
}
