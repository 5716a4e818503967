import { join } from 'node:path';
import { codeOf } from '../../files/code-of.ts';
import { firstBytes } from '../../files/first-bytes.ts';
import type { Content } from './content.ts';
import { leadsOutside } from './files/leads-outside.ts';
import { issueAt } from './issue.ts';

/** How a font of TrueType, of OpenType or a collection of them begins: https://learn.microsoft.com/typography/opentype/spec/otff */
const beginnings = ['\0\u0001\0\0', 'true', 'OTTO', 'ttcf'];

/** Reports a font for sharing pictures that is not there or is no font: they would show boxes. */
export function checkPictureFont(content: Content): void {
  const { settings, file } = content.documentary ?? {};
  const name = settings?.pictureFont;
  if (name === undefined || file === undefined) return;
  const fault = faultOf(content, name);
  if (fault === undefined) return;
  const hint = 'Put a font into this folder that has the letters of the titles, such as one of Noto.';
  content.issues.push(issueAt(file, file.rangeOf(['pictureFont']), 'picture-font', fault, hint));
}

function faultOf(content: Content, name: string): string | undefined {
  const path = join(content.folder, name);
  try {
    if (leadsOutside(content, path)) return `\`${name}\` is a link out of this folder`;
    return beginnings.includes(firstBytes(path, 4).toString('latin1')) ? undefined : `\`${name}\` is no font`;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT'
      ? `There is no file \`${name}\` in this folder`
      : `\`${name}\` cannot be read (${code})`;
  }
}
