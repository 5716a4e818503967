/** Words that most adults read in a minute, silently. Source: M. Brysbaert, 2019, doi:10.1016/j.jml.2019.104047 */
const wordsPerMinute = 238;

/** Minutes to read some words, rounded, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
