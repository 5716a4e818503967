const formats = new Map<string, Intl.ListFormat>();

/**
 * Items as the language lists them: each with what comes before it, as in `A`, `, B`, ` and C`.
 */
export function listParts<T>(language: string, items: readonly T[]): { before: string; item: T }[] {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(language, { type: 'conjunction' });
    formats.set(language, format);
  }
  const listed: { before: string; item: T }[] = [];
  let before = '';
  for (const { type, value } of format.formatToParts(items.map((_, index) => String(index)))) {
    const item = items[Number(value)];
    if (type === 'element' && item !== undefined) listed.push({ before, item });
    before = type === 'literal' ? value : '';
  }
  return listed;
}
