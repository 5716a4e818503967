/** A word with a capital, and the short words that may be inside a name: "of", "on the", "für". */
const capitalised = String.raw`(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:['’][\p{L}\p{M}]+)*`;
const joining = String.raw`(?:[\s-]+[\p{Ll}]{1,3}){0,2}`;
const run = new RegExp(`${capitalised}(?:${joining}[\\s-]+${capitalised})+`, 'gu');

/**
 * Words with capitals that are together in a text: names, the initials of which a reader may type.
 * Scripts without capitals have none.
 */
export function capitalisedRuns(text: string): string[] {
  return (text.match(run) ?? []).map((name) => name.replace(/\s+/g, ' '));
}

/** The parts of a name whose words with capitals have these initials, as written. */
export function withInitials(name: string, initials: string): string[] {
  const found = [...name.matchAll(new RegExp(capitalised, 'gu'))];
  return found.flatMap((first, from) => {
    const part = found.slice(from, from + initials.length);
    const last = part.at(-1);
    // What is an abbreviation itself has no initial.
    const letters = part.map(([word]) => (/^\p{Lu}{2}/u.test(word) ? ' ' : word[0])).join('');
    return last && letters === initials ? [name.slice(first.index, last.index + last[0].length)] : [];
  });
}
