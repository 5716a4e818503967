/** Where a sentence begins, and whether that is beyond doubt. */
export interface SentenceStart {
  /** Offset in the text. */
  at: number;
  isSure: boolean;
}

/** What ends in a full stop and never ends a sentence: titles, “e.g.”, initials before a name. */
const neverEnds =
  /(?:^|[\s(“"„«])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Capt|Lt|Sgt|Maj|Sen|Rep|Gov|Rev|Hon|Messrs|Mt|Ft|vs|v|cf|viz|e\.g|i\.e|z\.B|d\.h|u\.a|sog|ggf|bzw|resp|Nr|No|Nos|Bd|Art|Abs|M|Mme|Mlle|Sra?|Dra?|Sig|pp?|vol|ed|eds|fig|approx|ca|c|fl|b|d)\.\s*$/i;

/** A capital after a name, a title or nothing (“Dr. J. Smith”, “John F. Kennedy”), or a small letter alone (“z. B.”). */
const initial =
  /(?:^|[.!?…]["”’)]*\s+|(?<![\p{L}.])\p{Lu}[\p{L}.]*\s+|(?<!\p{L})\p{Ll}\.\s*)\p{Lu}\.\s*$|(?<!\p{L})\p{Ll}\.\s*$/u;

/** What may end one or not: “U.S.”, “Inc.”, “etc.”, a single capital. */
const mayEnd =
  /(?:^|[\s(“"„«])(?:\p{Lu}\.(?:\p{Lu}\.)*|Inc|Ltd|Corp|Co|LLC|Bros|etc|al|usw|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)\.?\s*$/u;

/**
 * Where the sentence begins that holds a place.
 *
 * @param text of a paragraph
 * @param place offset of a letter in it
 */
export function sentenceAt(text: string, place: number, language: string): SentenceStart {
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  let current = segments.findLastIndex(({ index }) => index <= place);
  for (;;) {
    const before = segments[current - 1];
    if (before === undefined) break;
    const until = text.slice(0, before.index + before.segment.length);
    if (!neverEnds.test(until) && !initial.test(until)) break;
    current -= 1;
  }
  const at = segments[current]?.index ?? 0;
  const before = text.slice(0, at);
  const isSure = !mayEnd.test(before) && !/(?:\.{3}|…)\s*$/.test(before);
  return { at, isSure };
}

/** Whether a quotation is open at the end of a text. */
export function isInQuotation(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  const isOpen = count('„') > 0 ? count('„') > count('“') + count('”') : count('“') > count('”');
  return isOpen || count('«') > count('»') || count('「') > count('」') || count('"') % 2 === 1;
}

/** Whether every quotation mark and bracket that is opened in a text is closed in it. */
export function isBalanced(text: string): boolean {
  const pairs: readonly (readonly [string, string])[] = [
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
    ['「', '」'],
    ['(', ')'],
    ['[', ']'],
  ];
  const count = (sign: string) => text.split(sign).length - 1;
  if (count('"') % 2 === 1) return false;
  if (count('„') > 0) return count('„') === count('“') + count('”');
  return pairs.every(([open, close]) => open === '„' || count(open) === count(close));
}
