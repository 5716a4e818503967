import { elidedWords } from './elisions.ts';
import { grams } from './unspaced-scripts.ts';

/**
 * What is added to a text so that words are found which Pagefind does not see in it: parts of scripts
 * without spaces, and words behind an apostrophe.
 */
export function pieces(text: string, language: string): string {
  return [...(segmentsItself(language) ? [] : grams(text)), ...elidedWords(text)].join(' ');
}

/** Languages whose words Pagefind finds by itself, in the index and in queries. */
function segmentsItself(language: string): boolean {
  return /^(?:zh|ja|th)\b/.test(language);
}
