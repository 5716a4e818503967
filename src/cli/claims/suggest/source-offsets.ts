/**
 * Where a place in a text node's value is in its source: escapes, character references and what begins
 * a line of a quotation or list are in the source alone. `undefined` where the two cannot be matched.
 *
 * @param index in `value`, from 0 to its length
 * @returns an offset in `source`
 */
export function sourceOffset(source: string, value: string, index: number): number | undefined {
  let at = 0;
  for (let done = 0; done < index; done++) {
    const sign = value[done];
    if (source[at] === '\\' && sign !== '\\') at += 1;
    if (source[at] === sign) {
      at += 1;
      if (sign === '\n') at += /^[ \t>]*/.exec(source.slice(at))?.[0].length ?? 0;
      continue;
    }
    const [reference] = /^&#?\w+;/.exec(source.slice(at)) ?? [];
    if (reference === undefined) return undefined;
    at += reference.length;
  }
  return at;
}
