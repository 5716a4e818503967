/** The first sentence of a text, at most about 200 letters of it. */
export function firstSentence(text: string, language: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let sentence = '';
  for (const { segment } of segmenter.segment(words)) {
    sentence += segment;
    // “St. Paul” and “c. 1900” end no sentence.
    if (sentence.trim().length > 40) break;
  }
  const whole = sentence.trim();
  return whole.length <= 200 ? whole : `${whole.slice(0, whole.lastIndexOf(' ', 199))} …`;
}
