const others: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  þ: 'th',
};

/**
 * A text in lower-case ASCII letters and digits, for keys and addresses: letters lose their marks,
 * everything else, letters of other scripts included, becomes the gap.
 */
export function plainLetters(text: string, gap: string): string {
  return text
    .toLowerCase()
    .replace(/[ßøæœłđþ]/g, (letter) => others[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, gap);
}
