/**
 * An entry that the parser stopped at, with what databases are known to write wrongly put right: a
 * space in a field's name, a dollar sign that opens no formula. Otherwise as it is.
 */
export function repairEntry(source: string): string {
  const named = source.replace(
    /([,{]\s*)([a-z][\w-]*(?:[ \t]+[\w-]+)+)(?=\s*=\s*[{"\d])/gi,
    (_, before: string, name: string) => before + name.replace(/\s+/g, '-'),
  );
  let repaired = '';
  let at = 0;
  for (const { index, 0: opening } of named.matchAll(/=\s*\{/g)) {
    if (index < at) continue;
    const from = index + opening.length;
    const to = closingBrace(named, from);
    repaired += named.slice(at, from) + withoutLoneDollar(named.slice(from, to));
    at = to;
  }
  return repaired + named.slice(at);
}

/** Offset of the brace that closes one opened just before an offset; the end where there is none. */
function closingBrace(text: string, from: number): number {
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
