/** More words than these are given by their beginning and end: a page may break them anywhere between. */
export const mostWords = 25;

/** How many words of its beginning and end identify a long passage. */
const edgeWords = 8;

/** Where an editor left something out of a quotation, or put something in. */
const interruption = /\s*(?:\[[^\]]*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.{3,})\s*/;

const quotationMarks = /^[“”„«»‹›"‘’‚']+|[“”„«»‹›"‘’‚']+$/gu;

/**
 * A quotation as a text directive, `text=…`: the browser scrolls to the words and marks them. Where
 * the quotation is interrupted, its longest run of words as in the source is used; how often
 * they occur there cannot be known, and a longer run is safer.
 *
 * Source: https://wicg.github.io/scroll-to-text-fragment/#syntax
 *
 * @returns `undefined` where no words are left
 */
export function textFragment(quote: string): string | undefined {
  const words = longestRun(quote).split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  if (words.length <= mostWords) return `text=${encoded(words)}`;
  return `text=${encoded(words.slice(0, edgeWords))},${encoded(words.slice(-edgeWords))}`;
}

/** The words of a quotation that follow each other in the source. */
export function longestRun(quote: string): string {
  const runs = quote
    .normalize('NFC')
    .split(interruption)
    .map((run) => run.replace(/\s+/g, ' ').trim().replace(quotationMarks, '').trim())
    .filter((run) => /[\p{L}\p{N}]/u.test(run));
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** Whether a quotation is in the source as it is written here, so that a link finds all of it. */
export function isWhole(quote: string): boolean {
  return !interruption.test(quote.trim());
}

/** A hyphen, a comma and an ampersand have a meaning of their own in a directive. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
