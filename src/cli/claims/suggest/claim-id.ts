import { plainLetters } from '../../new/plain-letters.ts';

/** Words that say little: they are left out of an id. */
const slight = new Set(
  'a an the of on in to for and or by with from at as is are was were be been it its that this these those which who has have had not no but than then also into over under about after before between der die das den dem des ein eine einer und oder im in zu von mit auf für als bei le la les un une des du de et ou en dans par pour sur que qui el los las una y o del se con por'.split(
    ' ',
  ),
);

/** A readable id from the words of a statement, such as `museum-denied-theft`, which counts as taken from then on. */
export function claimId(text: string, taken: Set<string>, language: string): string {
  const words = plainLetters(text, ' ').trim().split(' ').filter(Boolean);
  const telling = words.filter((word) => !slight.has(word));
  let id = '';
  for (const word of (telling.length >= 2 ? telling : words).slice(0, 6)) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > 50) break;
    id = longer;
  }
  const base = id || `claim-${new Intl.Locale(language).language}`;
  let free = /^\d+$/.test(base) ? `in-${base}` : base;
  for (let number = 2; taken.has(free); number++) free = `${base}-${number}`;
  taken.add(free);
  return free;
}
