/** Characters that neither XML 1.0 nor a line-based format can hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text without control characters and unpaired surrogates: what XML may hold. */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, '');
}

/** The same on one line, for formats in which a line end begins the next field. */
export function singleLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
