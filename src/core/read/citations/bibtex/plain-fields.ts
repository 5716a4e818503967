import type { Entry } from '@retorquere/bibtex-parser';

/** Stands for a percent sign that is part of a value: the parser takes one for the start of a comment. */
const percent = '\ue025';

/**
 * A file whose percent signs in addresses and texts (`x%20y`, `50% of`) are kept when it is parsed;
 * no offset changes. One that begins a line, or follows the end of a field, opens a comment.
 */
export function withPlainPercents(text: string): string {
  return text
    .replace(/\\(?:url|href)\s*\{[^{}]*\}/g, (link) => link.replaceAll('%', percent))
    .replace(/(?<=[^\s\\,}"][ \t]*)(?<!\\)%/g, percent);
}

/** A link that the parser made of `\url` or `\href`, as text: CSL has no links in fields. */
function withoutLinks(text: string): string {
  return text
    .replaceAll(percent, '%')
    .replace(/<a href="([^"]*)">(.*?)<\/a>/g, (_, written: string, words: string) => {
      const address = written.replaceAll('&amp;', '&').replace(/\\([_&%#$~])/g, '$1');
      return /^\w+:\/\//.test(words) ? address : `${words}, ${address}`;
    });
}

/**
 * What the parser leaves in a text: a soft hyphen, a dotless i with an accent over it (which is an
 * accented i), no-break spaces at the ends.
 */
export function tidyText(text: string): string {
  return withoutLinks(text)
    .replace(/\u0131(?=\p{M})/gu, 'i')
    .replace(/\u0237(?=\p{M})/gu, 'j')
    .replace(/(?<!\p{L})[ \u00a0]*\u0303(?=\s|$)/gu, '~')
    .replace(/(?<!\p{L})[ \u00a0]*\u0302(?=\s|$)/gu, '^')
    .replace(/<sup>∘<\/sup>/g, '°')
    .replace(/\u00ad/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of a field; a list that the parser split at “and” is one text again. */
export function textOf(fields: Entry['fields'], ...names: string[]): string | undefined {
  for (const name of names) {
    const value: unknown = fields[name];
    const text = Array.isArray(value)
      ? value.filter((part) => typeof part === 'string').join(' and ')
      : value;
    if (typeof text === 'string' && tidyText(text) !== '') return tidyText(text);
  }
  return undefined;
}

/** A field that is an address or identifier, without the escapes that some programs write in it. */
export function verbatimOf(fields: Entry['fields'], ...names: string[]): string | undefined {
  for (const name of names) {
    const value: unknown = fields[name];
    if (typeof value !== 'string' || value.trim() === '') continue;
    return withoutLinks(value)
      .trim()
      .replace(/\{\\textasciitilde(?:\{\})?\}|\\textasciitilde(?:\{\})?|\\~\{\}/g, '~')
      .replace(/\{(\\?[_&%#$~^])\}/g, '$1')
      .replace(/\\([_&%#$~^{}])/g, '$1')
      .replace(/^<(.*)>$/, '$1')
      .replace(/^\\(?:url|path)\{(.*)\}$/, '$1');
  }
  return undefined;
}
