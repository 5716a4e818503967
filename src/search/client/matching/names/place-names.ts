/** Codes that `Intl.DisplayNames` names and that are no country. */
const others = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

/** Countries and unions with their names in a language, the full one first: "United Nations", "UN". */
export function namesOfRegions(language: string): { code: string; isCountry: boolean; names: string[] }[] {
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }),
  );
  const named = twoLetterCodes.map((code) => ({
    code,
    isCountry: !others.has(code),
    names: [...new Set(styles.flatMap((style) => style.of(code) ?? []))],
  }));
  return named.filter(({ names }) => names.length > 0);
}

/** The languages that a language has names for. */
export function namesOfLanguages(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  return twoLetterCodes.flatMap((code) => names.of(code.toLowerCase()) ?? []);
}

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const twoLetterCodes = alphabet.flatMap((first) => alphabet.map((second) => first + second));
