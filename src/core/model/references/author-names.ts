import type { CslName } from '../../read/schemas/citations.ts';
import { singleLine } from '../../single-line.ts';

/** A name as export formats know it: an institution, or family and given names with particles resolved. */
export type ExportName = { literal: string } | { family: string; given: string; suffix: string };

/** Resolves a CSL name; `undefined` where it is empty. */
export function exportName(name: CslName): ExportName | undefined {
  const part = (field: string | undefined) => singleLine(field ?? '');
  const family = withParticle(part(name['non-dropping-particle']), part(name.family));
  const given = [part(name.given), part(name['dropping-particle'])].filter(Boolean).join(' ');
  if (part(name.family) !== '' && given !== '') return { family, given, suffix: part(name.suffix) };
  const literal = part(name.literal) || family || given;
  return literal === '' ? undefined : { literal };
}

/** A particle and its name: “van Beethoven”, “al-Khwarizmi”, “d’Alembert”. */
export function withParticle(particle: string, family: string): string {
  return particle === '' || family === '' || /[’'‘ʼʻ-]$/.test(particle)
    ? particle + family
    : `${particle} ${family}`;
}

/** Names that are written with the family name first, and without a space. */
const eastAsian = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+$/u;

/** "Given Family, Suffix", 鈴木花子, or the institution. */
export function nameInOrder(name: ExportName): string {
  if ('literal' in name) return name.literal;
  if (eastAsian.test(name.family + name.given)) return name.family + name.given;
  return `${name.given} ${name.family}${name.suffix && `, ${name.suffix}`}`;
}

/** All names of a list that are not empty. */
export function exportNames(names: readonly CslName[] | undefined): ExportName[] {
  return (names ?? []).flatMap((name) => exportName(name) ?? []);
}
