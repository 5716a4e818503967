/**
 * An entry that the parser stopped at, with what databases are known to write wrongly put right: a
 * space in a field's name, a comma that is missing between two fields, a dollar sign that opens no
 * formula. Otherwise as it is.
 */
export function repairEntry(source: string): string {
  const named = source.replace(
    /([,{]\s*)([a-z][\w-]*(?:[ \t]+[\w-]+)+)(?=\s*=\s*[{"\d])/gi,
    (_, before: string, name: string) => before + name.replace(/\s+/g, '-'),
  );
  const divided = named.replace(
    /([}"])(\s+)(?=[a-z][\w-]*\s*=\s*[{"\d])/gi,
    (_, end, gap: string) => `${end},${gap.slice(1)}`,
  );
  let repaired = '';
  let at = 0;
  for (const { index, 0: opening } of divided.matchAll(/=\s*\{/g)) {
    if (index < at) continue;
    const from = index + opening.length;
    const to = closingBrace(divided, from);
    repaired += divided.slice(at, from) + withoutLoneDollar(divided.slice(from, to));
    at = to;
  }
  return repaired + divided.slice(at);
}

/** Offset of the brace that closes one opened just before an offset; the end where there is none. */
export function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

function withoutLoneDollar(value: string): string {
  const dollars = value.match(/(?<!\\)\$/g)?.length ?? 0;
  return dollars % 2 === 0 ? value : value.replace(/(?<!\\)\$/g, '\\$');
}
