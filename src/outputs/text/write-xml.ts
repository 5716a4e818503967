import type { Nodes } from 'xast';
import { type Options, toXml } from 'xast-util-to-xml';

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/**
 * Writes XML. xast-util-to-xml (4.0.0) leaves `]]>` in texts as it is, which XML forbids; nothing here
 * writes a section that may end so.
 */
export function writeXml(tree: Nodes, options?: Options): string {
  return `${declaration}${toXml(tree, options).replaceAll(']]>', ']]&gt;')}\n`;
}
