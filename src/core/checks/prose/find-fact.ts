/** Scripts that are written without spaces between words, where a letter may touch a figure: 2019年. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const letter = `(?![${unspaced}])[\\p{L}_]`;

/** Digits inside names (4K, MI6, 3M, H.264, COVID-19) are no figure; those behind a currency are one. */
const figures = [
  `(?<!${letter}[\\p{N}.]*|[\\p{N}^-])\\p{Nd}+(?:[.,:/–-]\\p{Nd}+)*(?:s\\b)?(?!${letter}|[\\p{N}-])`,
  '\\p{Sc}\\p{Nd}[\\p{Nd}.,]*',
  '[〇零一二三四五六七八九十百千]+[年月日]',
];

/**
 * Quotations of at least two words, or four signs of a script without spaces, so that a single word
 * used in an unusual sense is none. One language closes with the mark that another opens with: where a
 * mark does both, it opens behind a space or bracket.
 */
const opens = '(?<![^\\s([—–’])';
const quotations = [
  pair(`${opens}[“„]`, '”“'),
  pair(`${opens}«`, '«»'),
  pair(`${opens}»(?=\\S)`, '»«'),
  pair(`${opens}”(?=\\S)`, '“”'),
  pair(`${opens}"(?=\\S)`, '"'),
  pair('‚', '‘'),
  pair('״', '״'),
  pair('[「『]', '」』'),
  // An apostrophe is written like the closing mark, but inside a word.
  '(?<![\\p{L}\\p{N}])‘(?=[^’]*\\s)(?:[^‘’]|’(?=\\p{L}))*’',
];

/** Words between an opening pattern and one of some marks, which are not between them. */
function pair(open: string, marks: string): string {
  const twoWords = `[^${marks}]*[^\\s${marks}]\\s+[^\\s${marks}][^${marks}]*`;
  return `${open}(?:${twoWords}|[^${marks}]*[${unspaced}]{4}[^${marks}]*)[${marks}]`;
}

const fact = new RegExp([...figures, ...quotations].join('|'), 'u');

/** The first figure, date or quotation of a text. */
export function findFact(text: string): { words: string; index: number } | undefined {
  const found = fact.exec(text);
  return found === null ? undefined : { words: found[0], index: found.index };
}
