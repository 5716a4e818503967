/** A title that ends with a sign of its own needs no full stop after it: “Is Pluto a planet? Current to …”. */
export function singleStop(text: string): string {
  return text.replace(/([?!…؟。？！]['’”»“«」』》"]?)\.(?=\s|$)/gu, '$1');
}
