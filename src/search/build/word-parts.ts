import { words } from '../client/matching/words.ts';
import { elidedWords } from './elisions.ts';
import { grams } from './unspaced-scripts.ts';

/**
 * What is added to a text so that words are found which Pagefind does not see in it: parts of scripts
 * without spaces, words behind an apostrophe, and words with an ı or İ, which a capital I hides.
 */
export function pieces(text: string, language: string): string {
  return [
    ...(segmentsItself(language) ? [] : grams(text)),
    ...elidedWords(text),
    ...signedWords(text),
    ...dotlessWords(text),
  ].join(' ');
}

function dotlessWords(text: string): string[] {
  const found = words(text).filter(({ written }) => /[ıİ]/.test(written));
  return [...new Set(found.map(({ word }) => word))];
}

/** Words beside a sign that Pagefind keeps for `C++` and `C#`: of `R+D` or `#tag` it would see no other word. */
function signedWords(text: string): string[] {
  const signed = text.match(/[+#]+[\p{L}\p{N}]+|[\p{L}\p{N}]+(?:[+#]+[\p{L}\p{N}]+)+/gu) ?? [];
  return [...new Set(signed.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []))];
}

/** Languages whose words Pagefind segments itself, in the index and in queries. */
function segmentsItself(language: string): boolean {
  return /^(?:zh|ja|th)\b/.test(language);
}
