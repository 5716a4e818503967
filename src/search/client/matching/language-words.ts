/** Whether a language writes compounds as one word: what is asked for may be the end of a longer one. */
export function writesCompounds(language: string): boolean {
  return /^(?:de|nl|sv|da|nb|nn|no|is|fi|hu|et)\b/.test(language);
}

/** Whether a language writes prepositions, articles and conjunctions together with the next word. */
export function writesPrefixes(language: string): boolean {
  return /^(?:he|iw)\b/.test(language);
}

/** Whether a word is a compound that ends with another: `Sicherheitsbedenken` for `Bedenken`. */
export function isCompound(whole: string, part: string, language: string): boolean {
  return (
    writesCompounds(language) && part.length >= 4 && whole.length >= part.length + 3 && whole.endsWith(part)
  );
}

/** And, that, the, in, as, to, from. */
const hebrewPrefix = /^[ושהבכלמ]{1,3}$/u;

/** Whether a word is another with such letters before it, or that other is. */
export function isPrefixed(whole: string, part: string, language: string): boolean {
  if (!writesPrefixes(language)) return false;
  const [longer, shorter] = whole.length > part.length ? [whole, part] : [part, whole];
  if (shorter.length < 3 || longer === shorter || !longer.endsWith(shorter)) return false;
  return hebrewPrefix.test(longer.slice(0, -shorter.length));
}
