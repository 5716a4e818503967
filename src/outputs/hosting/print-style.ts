import type { Documentary } from '../../core/model/documentary.ts';
import { singleLine } from '../../core/single-line.ts';

/** `print.css`: in print, the documentary's title runs along the head of every page but the first. */
export function printStyle({ settings }: Documentary): string {
  return `@page{@top-center{content:${cssString(settings.title)}}}@page:first{@top-center{content:none}}\n`;
}

/** A string token of CSS: https://www.w3.org/TR/css-syntax-3/#consume-string-token */
function cssString(text: string): string {
  return `"${singleLine(text).replace(/["\\]/g, '\\$&')}"`;
}
