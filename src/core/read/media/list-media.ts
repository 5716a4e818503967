import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../../files/code-of.ts';
import type { Content } from '../content.ts';
import { shownPath } from '../files/content-folder.ts';
import { leadsOutside } from '../files/leads-outside.ts';
import { issueOfFile } from '../issue.ts';
import { activeKind } from './active-kind.ts';
import { faultOfName } from './file-name.ts';
import { malformedSvg } from './malformed-svg.ts';

/** Why a file is not published, and what to do about it. */
interface Fault {
  rule: 'media-name' | 'media-kind';
  message: string;
  hint: string;
  /** Where in the file, where one place is at fault. */
  place?: { line: number; column: number };
}

/**
 * Lists the files below `media/` that are published, and reports those that cannot be. Names with a
 * full stop first belong to programs (`.DS_Store`, `.git`): they are neither published nor reported.
 */
export function listMedia(content: Content): void {
  walk(content, 'media', [realpathSync(join(content.folder, 'media'))]);
  for (const path of content.media) {
    const plain = path.replace(/\.(?:br|gz)$/, '');
    if (plain === path || !content.media.has(plain)) continue;
    const message = `\`${path}\` has the name of the compressed \`${plain}\` that the build writes`;
    report(content, path, { rule: 'media-name', message, hint: 'Rename it.' });
  }
}

/** @param parents the real paths of the folders above, because links may lead round in circles */
function walk(content: Content, folder: string, parents: readonly string[]): void {
  for (const bytes of namesIn(content, folder)) {
    const path = `${folder}/${bytes.toString('utf8')}`;
    const full = join(content.folder, path);
    const fault = faultOfName(bytes) ?? faultOfEntry(content, path, parents);
    if (fault !== undefined) report(content, path, fault);
    else if (statSync(full).isDirectory()) walk(content, path, [...parents, realpathSync(full)]);
    else content.media.add(path);
  }
}

/** As bytes: a name that is not UTF-8 could not be opened again by its text. */
function namesIn(content: Content, folder: string): Buffer[] {
  try {
    // A full stop is the byte 0x2e.
    return readdirSync(join(content.folder, folder), 'buffer').filter((name) => name[0] !== 0x2e);
  } catch (error) {
    const message = `The folder cannot be read (${codeOf(error)})`;
    report(content, folder, { rule: 'media-kind', message, hint: 'Put a readable folder in its place.' });
    return [];
  }
}

function faultOfEntry(content: Content, path: string, parents: readonly string[]): Fault | undefined {
  const full = join(content.folder, path);
  const fault = (what: string, hint: string): Fault => ({
    rule: 'media-kind',
    message: `\`${path}\` ${what}`,
    hint,
  });
  try {
    const found = statSync(full);
    if (leadsOutside(content, full))
      return fault('is a link out of this folder', 'Put the file itself here, if it is to be published.');
    if (found.isDirectory()) {
      const isCircle = parents.includes(realpathSync(full));
      return isCircle ? fault('is a link that leads round in a circle', 'Take the link out.') : undefined;
    }
    if (!found.isFile()) return fault('is not a file', 'Take it out.');
    const active = activeKind(full);
    if (active !== undefined) return fault(active.what, active.hint);
    const malformed = /\.svg$/i.test(full) ? malformedSvg(full) : undefined;
    if (malformed === undefined) return undefined;
    const { reason, ...place } = malformed;
    return { ...fault(`is not well-formed: ${reason}`, 'Export it again: no browser shows it.'), place };
  } catch (error) {
    return fault(`cannot be read (${codeOf(error)})`, 'Put a readable file in its place.');
  }
}

function report(content: Content, path: string, { rule, message, hint, place }: Fault): void {
  content.issues.push({
    ...issueOfFile(shownPath(join(content.folder, path)), rule, message, hint),
    ...place,
  });
}
