import { isLanguageTag } from '../schemas/fields.ts';

const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Languages by the names that babel and polyglossia have for them, where English has another. */
const babel: Readonly<Record<string, string>> = {
  american: 'en-US',
  australian: 'en-AU',
  austrian: 'de-AT',
  brazilian: 'pt-BR',
  british: 'en-GB',
  canadian: 'en-CA',
  francais: 'fr',
  germanb: 'de',
  naustrian: 'de-AT',
  ngerman: 'de',
  norsk: 'nb',
  nynorsk: 'nn',
  portuges: 'pt',
  ukenglish: 'en-GB',
  usenglish: 'en-US',
};

let byName: ReadonlyMap<string, string> | undefined;

/**
 * The tag (BCP 47) of a language that a bibliography names by tag, babel name, English name or code
 * of three letters; as it is where it names several or none that is known.
 */
export function languageTag(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const word = written.trim().replace('_', '-');
  const known = babel[word.toLowerCase()] ?? names().get(word.toLowerCase());
  if (known !== undefined) return known;
  return isLanguageTag(word) ? new Intl.Locale(word).toString() : written.trim();
}

/** English names of the languages that have a code of two letters. */
function names(): ReadonlyMap<string, string> {
  byName ??= new Map(
    Array.from({ length: 26 * 26 }, (_, index) =>
      String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26)),
    ).flatMap((code) => {
      const name = english.of(code)?.toLowerCase();
      return name === undefined ? [] : [[name, code] as const];
    }),
  );
  return byName;
}
