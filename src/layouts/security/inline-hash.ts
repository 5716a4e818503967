import { createHash } from 'node:crypto';

/** The source by which a policy allows a script or style that stands in a page: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function inlineHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
