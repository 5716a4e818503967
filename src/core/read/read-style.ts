import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Content } from './content.ts';
import { readText } from './files/read-file.ts';
import type { SourceFile } from './files/source-file.ts';
import { issueAt } from './issue.ts';
import { isStyleName, styleNames } from './schemas/style.ts';

const rule = 'style-file';
const shipped = `Take another, or one of ${styleNames.join(', ')}.`;

/** Reads the author's own citation style, where the settings name one. */
export function readStyle(content: Content): Content['style'] {
  const { settings, file } = content.documentary ?? {};
  const name = settings?.style;
  if (name === undefined || file === undefined || isStyleName(name)) return undefined;
  if (!existsSync(join(content.folder, name))) {
    const message = `There is no file \`${name}\` in this folder`;
    content.issues.push(issueAt(file, file.rangeOf(['style']), rule, message, shipped));
    return undefined;
  }
  const source = readText(content, name);
  const problem = source && problemIn(source);
  if (source === undefined || problem !== undefined) {
    if (problem) content.issues.push(problem);
    return undefined;
  }
  return { name, xml: source.text };
}

/** What keeps a style from formatting a list of references. */
function problemIn(file: SourceFile) {
  const whole = (message: string, hint: string) => issueAt(file, { start: 0, end: 1 }, rule, message, hint);
  let tree: Root;
  try {
    tree = fromXml(file.text);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const at = file.offsetAt({ line: error.line ?? 1, column: error.column ?? 1 });
    return issueAt(file, { start: at, end: at + 1 }, rule, `This is no XML: ${error.reason}`, shipped);
  }
  const found = { style: false, bibliography: false, parent: '' };
  visit(tree, 'element', ({ name, attributes }) => {
    if (name === 'style') found.style = true;
    if (name === 'bibliography') found.bibliography = true;
    if (name === 'link' && attributes['rel'] === 'independent-parent')
      found.parent = attributes['href'] ?? '';
  });
  if (!found.style) return whole('This is no citation style of CSL: it has no <style>', shipped);
  if (found.parent !== '') {
    const parent = found.parent.split('/').at(-1) ?? '';
    const known = isStyleName(parent) ? ` or write \`style: ${parent}\`` : '';
    return whole(
      `This style is a dependent one: it only names \`${parent}\`, and holds no rules of its own`,
      `Put ${parent}.csl in this folder and name it${known}. Styles: https://www.zotero.org/styles`,
    );
  }
  if (found.bibliography) return undefined;
  return whole(
    'This style has notes and no bibliography: there is nothing to set the references by',
    `Take its variant with a bibliography. ${shipped}`,
  );
}
