import { readFileSync } from 'node:fs';
import { VFileMessage } from 'vfile-message';
import { fromXml } from 'xast-util-from-xml';

/** Where SVG is not well-formed, and why. */
export interface Malformed {
  reason: string;
  /** From 1. */
  line: number;
  column: number;
}

/** What is wrong with a picture's XML, which no browser would show; `undefined` where it is well-formed. */
export function malformedSvg(path: string): Malformed | undefined {
  const text = readFileSync(path, 'utf8');
  try {
    fromXml(withoutOwnEntities(text));
    return undefined;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const [reason = ''] = (error.cause instanceof Error ? error.cause.message : error.reason).split('\n');
    return {
      reason: reason.replace(/ \(line \d+, column \d+\)$/, ''),
      line: error.line ?? 1,
      column: error.column ?? 1,
    };
  }
}

/** Drawing programs define entities in the document type, which the parser does not read. */
function withoutOwnEntities(text: string): string {
  if (!text.includes('<!ENTITY')) return text;
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos);)[\p{L}_:][\p{L}\p{N}_.:-]*;/gu, (entity) =>
    ' '.repeat(entity.length),
  );
}
