import { extname } from 'node:path';
import { firstBytes } from '../../../files/first-bytes.ts';

/** Why a file is not published, and what to do about it. */
interface Refusal {
  what: string;
  hint: string;
}

/** Endings that hosts serve as pages or scripts, whatever is in the file. */
const pages = /^\.(?:html?|xhtml?|xht|shtml|mhtml?|hta|xml|xslt?)$/i;
const scripts = /^\.[cm]?js$/i;

/**
 * Whether a file could run code with the rights of the site when a reader opens it. What it is counts,
 * not only its ending. SVG may be published; its own code is taken out when it is.
 *
 * @returns why it is refused, `undefined` where it is not
 */
export function activeKind(path: string): Refusal | undefined {
  const ending = extname(path);
  const markup = markupAtStart(headOf(path));
  if (scripts.test(ending))
    return refusal('is a script', 'Put scripts into components/ or public/, or into a .zip.');
  if (/^\.svgz$/i.test(ending)) return refusal('is compressed SVG', 'Unpack it to .svg.');
  if (/^\.svg$/i.test(ending))
    return markup === 'other' ? refusal('is not SVG', 'Export it as SVG again.') : undefined;
  if (markup === 'svg') return refusal('is SVG under another name', 'Name it .svg.');
  if (pages.test(ending) || markup === 'other') {
    return refusal(
      'is HTML or XML, which can run scripts',
      'Put it into public/ or a .zip; or publish a picture or PDF of it.',
    );
  }
  return undefined;
}

function refusal(what: string, hint: string): Refusal {
  return { what: `${what}, and is not published`, hint };
}

/** The beginning of a file as text; UTF-16 is known by its mark or by its zero bytes. */
function headOf(path: string): string {
  const head = firstBytes(path, 4096);
  const encoding =
    head[0] === 0xfe || head[0] === 0 ? 'utf-16be' : head[0] === 0xff || head[1] === 0 ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(head);
}

/** Markup that a file begins with, by its first element; declarations and comments come before it. */
function markupAtStart(head: string): 'svg' | 'other' | undefined {
  if (!/^\s*<[a-z!?/]/i.test(head)) return undefined;
  const [, name] =
    /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype(?:[^>[]|\[[\s\S]*?\])*>)*<([\w.:-]+)/i.exec(head) ?? [];
  // A comment longer than what was read: only the extension can tell.
  if (name === undefined) return /^\s*<(?:\?xml|!--)/.test(head) ? undefined : 'other';
  return /^(?:[\w.-]+:)?svg$/.test(name) ? 'svg' : 'other';
}
