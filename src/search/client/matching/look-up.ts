import type { Index } from './index.ts';
import type { Names } from './names/known-names.ts';
import { isForm } from './occurrences.ts';
import { isAbbreviation, longWord, type OtherSpellings, otherSpellings } from './other-spellings.ts';
import type { Hit } from './pagefind.ts';
import { type LoadedRecord, takeApart } from './passages.ts';
import { phraseSpelling, type Spelling, type Term } from './query.ts';
import { fold, joined, nameKey, words } from './words.ts';

/** A term with what the index has for it. */
export interface FoundTerm extends Term {
  /** The forms in which the index has it. */
  spellings: Spelling[];
  /** Its weight: the rarer a term, the higher; higher too where it says what is asked about. */
  weight: number;
  /** Words of the texts for which Pagefind took the term: it knows inflections, we do not. */
  forms: Set<string>;
  /** The full forms of what was typed as an abbreviation. */
  meanings: string[];
  /** The records that hold it, by Pagefind's name of them. */
  hits: Map<string, Hit[]>;
}

/** How much more a name weighs than another word as rare: of `Canada harbour decision`, what is on Canada. */
const subjectGain = 1.5;

/** Asks Pagefind for each term separately: of several words it finds only those that are together. */
export function lookUp(
  index: Index,
  terms: readonly Term[],
  names: Names,
  signal: AbortSignal,
): Promise<FoundTerm[]> {
  const isShouted = terms.every(({ typed }) => typed === typed.toUpperCase());
  return Promise.all(
    terms.map((term, at) => find(index, term, { isLast: at === terms.length - 1, isShouted, names }, signal)),
  );
}

async function find(
  index: Index,
  term: Term,
  { isLast, isShouted, names }: { isLast: boolean; isShouted: boolean; names: Names },
  signal: AbortSignal,
): Promise<FoundTerm> {
  const alike = await hitsOf(index, term);
  const isMeant = alike.length === 0 || isShouted || !(await isAnotherWord(index, term));
  const exact = isMeant ? alike : [];
  signal.throwIfAborted();
  const isName = names.places.has(term.words.join(' '));
  const other =
    otherNames(term, exact.length > 0, names) ??
    (await spellingsOf(index, term, { isFound: exact.length > 0, isLast, isName }));
  const more = await Promise.all(other.spellings.map((spelling) => hitsOf(index, spelling)));
  signal.throwIfAborted();
  const hits = Map.groupBy([...exact, ...more.flat()], ({ id }) => id);
  const rarity = Math.log(1 + index.records.length / (hits.size + 0.5));
  const weight = rarity * (names.subjects.has(term.words.join(' ')) ? subjectGain : 1);
  const spellings = [term, ...other.spellings];
  return { ...term, spellings, weight, forms: new Set(), meanings: other.meanings, hits };
}

/** Whether an abbreviation is in the texts only as a plain word: `RAN` is not `ran`. */
async function isAnotherWord(index: Index, { typed, words: [word] }: Term): Promise<boolean> {
  if (!isAbbreviation(typed)) return false;
  const { names, words: written } = await index.vocabulary();
  const alike = [...names, ...written].filter((other) => fold(other) === word);
  return alike.length > 0 && alike.every((other) => other === other.toLowerCase());
}

/** What is known to be another name of the same thing. */
function otherNames(
  { typed, words }: Term,
  isFound: boolean,
  { places, same }: Names,
): OtherSpellings | undefined {
  const name = words.join(' ');
  const isOther = (other: string) => nameKey(other) !== name;
  const things = same.get(name) ?? [];
  if (things.length === 0) return undefined;
  // A country that the account calls so needs no explanation.
  const isExplained = isAbbreviation(typed) || !isFound || !places.has(name);
  return {
    spellings: [...new Set(things.flat())].filter(isOther).map(phraseSpelling),
    meanings: isExplained ? things.flatMap(([full = '']) => (isOther(full) ? [full] : [])) : [],
  };
}

async function spellingsOf(
  index: Index,
  term: Term,
  how: { isFound: boolean; isLast: boolean; isName: boolean },
): Promise<OtherSpellings> {
  const nothing = { spellings: [], meanings: [] };
  if (term.anywhere || term.words.length !== 1) return nothing;
  // An abbreviation, a compound or a longer form may be in the account as well as the word; otherwise the word is enough.
  const mayBeMore =
    index.site.alwaysExpands || isAbbreviation(term.typed) || (term.words[0] ?? '').length >= longWord;
  if (how.isFound && !mayBeMore) return nothing;
  const vocabulary = await index.vocabulary();
  const isHeld = [...vocabulary.names, ...vocabulary.words].some((word) => fold(word) === term.words[0]);
  if (isHeld && !how.isFound) await failWhereSilent(index, term);
  return otherSpellings(term, vocabulary, { ...how, language: index.site.language });
}

/** Pagefind gives nothing at all, and says nothing, where it could not load a part of the index. */
async function failWhereSilent({ pagefind }: Index, { words: [word = ''] }: Term): Promise<void> {
  const { results } = await pagefind.search(word);
  if (results.length === 0) throw new Error(`The index does not give “${word}”.`);
}

async function hitsOf(
  { pagefind }: Index,
  { asked, anywhere, words: [part = ''] }: Spelling,
): Promise<Hit[]> {
  const answers = await Promise.all(asked.map((spelling) => pagefind.search(spelling)));
  const hits = new Map(answers.flatMap(({ results }) => results).map((hit) => [hit.id, hit]));
  // A hit without a place is one in what records carry for showing only.
  const found = [...hits.values()].filter(({ words }) => words.length > 0);
  return anywhere && !(await isTrue(found.slice(0, 6), part)) ? [] : found;
}

/** Letters that occur nowhere make Pagefind guess: the first records show whether it did. */
async function isTrue(hits: readonly Hit[], part: string): Promise<boolean> {
  const records = await Promise.all(hits.map(async (hit) => takeApart(await hit.data())));
  return records.some(({ passages }) => passages.some(({ text }) => fold(text).includes(part)));
}

/** Loads a record, and learns from it under which forms it holds the terms. */
export async function load(hit: Hit, terms: readonly FoundTerm[]): Promise<LoadedRecord> {
  const record = takeApart(await hit.data());
  for (const term of terms) {
    for (const { words: places } of term.hits.get(hit.id) ?? []) learn(term, record, places);
  }
  return record;
}

function learn({ spellings, forms }: FoundTerm, { counted }: LoadedRecord, places: readonly number[]): void {
  const asked = spellings.flatMap(({ words }) => words);
  for (const text of places.map((place) => counted[place] ?? '')) {
    for (const word of [...words(text).map(({ word }) => word), joined(text)]) {
      if (asked.some((each) => isForm(each, word))) forms.add(word);
    }
  }
}
