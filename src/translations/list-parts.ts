const formats = new Map<string, Intl.ListFormat>();

/**
 * Items as the language lists them: each with what comes before it, as in `A`, `, B`, ` and C`. Some
 * languages choose the conjunction by the next word: Spanish says `Rusia e India`.
 */
export function listParts<T>(
  language: string,
  items: readonly T[],
  nameOf: (item: T) => string,
): { before: string; item: T }[] {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(language, { type: 'conjunction' });
    formats.set(language, format);
  }
  const parts = format.formatToParts(items.map(nameOf));
  const places = parts.flatMap(({ type }, place) => (type === 'element' ? [place] : []));
  return items.map((item, index) => {
    const before = parts[(places[index] ?? 0) - 1];
    return { before: before?.type === 'literal' ? before.value : '', item };
  });
}
