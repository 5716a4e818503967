import { fold, words } from './words.ts';

/** Names of countries and languages in the documentary's language, folded: "new zealand". */
export type PlaceNames = ReadonlySet<string>;

/** Codes that `Intl.DisplayNames` names and that are no country. */
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

const known = new Map<string, PlaceNames>();

/** The countries and languages that a language has names for. */
export function placeNames(language: string): PlaceNames {
  let names = known.get(language);
  if (names === undefined) {
    names = new Set([
      ...namesOf(language, 'region', 'long'),
      ...namesOf(language, 'region', 'short'),
      ...namesOf(language, 'language', 'long'),
    ]);
    known.set(language, names);
  }
  return names;
}

function namesOf(language: string, type: 'region' | 'language', style: 'long' | 'short'): string[] {
  const names = new Intl.DisplayNames([language], { type, style, fallback: 'none' });
  return twoLetterCodes.flatMap((letters) => {
    const code = type === 'region' ? letters : letters.toLowerCase();
    const name = others.has(code) ? undefined : names.of(code);
    return name === undefined
      ? []
      : words(name)
          .map(({ word }) => fold(word))
          .join(' ');
  });
}

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const twoLetterCodes = alphabet.flatMap((first) => alphabet.map((second) => first + second));
