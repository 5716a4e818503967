import type { PhrasingContent } from 'mdast';
import { plainText } from '../model/prose/plain-text.ts';

/**
 * What a locator begins with: at most two words or signs (`p.`, `pp.`, `chap.`, `§`, `S.` in German,
 * `at`), then a number or a Roman one. After a comma the number alone will do.
 */
const label = /(?:(?:\p{L}{1,12}\.?|[§¶]+)\s*)/u.source;
const locator = new RegExp(`^(?:,\\s*${label}{0,2}|${label}{1,2})(?:\\d|[ivxlcdm]+\\b)`, 'iu');

/**
 * Where in its source a citation points, as typed: `p. 4` of `[@key, p. 4]`. Source:
 * https://pandoc.org/MANUAL.html#extension-citations
 *
 * @param suffix what follows the key in its cluster
 */
export function locatorOf(suffix: readonly PhrasingContent[]): string | undefined {
  const text = suffix
    .map((node) => plainText(node))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return locator.test(text) ? text.replace(/^,\s*/, '') : undefined;
}
