/**
 * Scripts whose words are written without spaces between them, or whose words carry endings that a
 * reader would not type. Pagefind cuts words at spaces and finds words by how they begin, so in a
 * run of such letters only the beginning could be found.
 */
const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** How many letters of a run are looked up at once. */
export const gramLength = 6;

/** The runs of letters of such scripts in a text. */
export function unspacedRuns(text: string): string[] {
  return text.normalize('NFKC').match(run) ?? [];
}

/**
 * What makes every part of such runs findable: a piece that begins at each letter. Whatever part of
 * a title a reader types begins one of them.
 */
export function grams(text: string): string[] {
  const pieces = unspacedRuns(text).flatMap((letters) => {
    const characters = [...letters];
    // A single letter at the end finds nothing in particular.
    const beginnings = characters.length === 1 ? characters : characters.slice(0, -1);
    return beginnings.map((_, from) => characters.slice(from, from + gramLength).join(''));
  });
  return [...new Set(pieces)];
}

/** Cuts a run that a reader typed into pieces no longer than those in the index. */
export function gramsOfQuery(letters: string): string[] {
  const characters = [...letters];
  const starts = new Set<number>();
  for (let from = 0; from < characters.length; from += gramLength) {
    starts.add(Math.max(0, Math.min(from, characters.length - gramLength)));
  }
  return [...starts].map((from) => characters.slice(from, from + gramLength).join(''));
}
