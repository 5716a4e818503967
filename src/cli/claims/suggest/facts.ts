import { memoizeText } from '../../../core/memoize.ts';
import type { Documentary, Party } from '../../../core/model/documentary.ts';
import { isCountry } from '../../../core/read/schemas/fields.ts';
import { namesOfRegions } from '../../../search/client/matching/names/place-names.ts';

/** What a sentence says about itself, as far as its words alone show. */
export interface SentenceFacts {
  by: string[];
  about: string[];
  /** ISO 3166-1 alpha-2. */
  places: string[];
  /** A whole date, where the sentence has exactly one. */
  date: string | undefined;
}

/** Verbs after a name that make its bearer the speaker, by language. */
const saying: Readonly<Record<string, RegExp>> = {
  en: /^(?:has |have |had |also |later |then |again |repeatedly |publicly )*(?:said|says|stated|states|claimed|claims|alleged|alleges|denied|denies|argued|argues|announced|announces|warned|warns|reported|reports|wrote|writes|told|responded|replied|insisted|rejected|accused|accuses|concluded|found|estimated|estimates|called|described|added|noted|declared|testified|asserted|asserts|maintained|maintains|suggested|suggests|criticised|criticized|demanded|urged|confirmed)\b/,
  de: /^(?:hat |haben |hatte )?(?:sagte|sagt|erklärte|erklärt|behauptete|behauptet|bestritt|bestreitet|warnte|warnt|berichtete|berichtet|schrieb|schreibt|teilte|antwortete|forderte|kritisierte|betonte|meldete|schätzte|schätzt)\b/,
  fr: /^(?:a |ont |avait )?(?:dit|déclare|déclaré|affirme|affirmé|nie|nié|annonce|annoncé|avertit|averti|écrit|répond|répondu|estime|estimé|accuse|accusé|conclut|conclu)\b/,
  es: /^(?:ha |han |había )?(?:dijo|dice|declaró|afirmó|afirma|negó|niega|anunció|advirtió|escribió|respondió|acusó|concluyó|estimó|sostuvo)\b/,
};

const accordingTo =
  /^(?:According to|Nach|Laut|Zufolge|Selon|D’après|Según|Secondo|De acordo com|Volgens|Według)\s+(?:the |der |dem |den |die |le |la |les |el |los )?/i;

/** Reads who speaks, who and what country is named, and when. Where the words do not show it, nothing is said. */
export function factsOf(sentence: string, { parties, settings }: Documentary): SentenceFacts {
  const named = parties.flatMap((party) => {
    const at = firstPlace(sentence, [party.name, ...party.aliases]);
    return at === undefined ? [] : [{ party, ...at }];
  });
  // “China” in “China Mobile” is no party of its own.
  const whole = named.filter(
    (one) =>
      !named.some(
        (other) => other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at,
      ),
  );
  const by = whole
    .filter(({ at, end }) => isSpeaker(sentence, at, end, settings.language))
    .map(({ party }) => party.id);
  return {
    by: by.slice(0, 1),
    about: whole.map(({ party }: { party: Party }) => party.id).filter((id) => id !== by[0]),
    places: countriesIn(sentence, settings.language),
    date: dateIn(sentence, settings.language),
  };
}

function firstPlace(sentence: string, names: readonly string[]): { at: number; end: number } | undefined {
  const found = names
    .filter((name) => name.length > 1)
    .flatMap((name) => {
      const match = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').exec(sentence);
      return match === null ? [] : [{ at: match.index, end: match.index + name.length }];
    });
  return found.toSorted((a, b) => a.at - b.at || b.end - a.end)[0];
}

/** “NAME said …”, “According to NAME, …”: the name begins the sentence. */
function isSpeaker(sentence: string, at: number, end: number, language: string): boolean {
  const before = sentence.slice(0, at);
  const [opening = ''] = accordingTo.exec(sentence) ?? [];
  if (opening !== '' && opening.length === at) return true;
  if (before.trim() !== '' && !/^(?:the|die|der|das|le|la|les|el|los|il|l’)$/i.test(before.trim()))
    return false;
  const after = sentence
    .slice(end)
    .replace(/^,[^,]{1,60},/, '')
    .trimStart();
  return saying[new Intl.Locale(language).language]?.test(after) ?? false;
}

function countriesIn(sentence: string, language: string): string[] {
  const found = countries(language).flatMap(({ code, name }) => {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').exec(sentence);
    return match === null || isInName(sentence.slice(0, match.index))
      ? []
      : [{ code, at: match.index, end: match.index + name.length }];
  });
  // “China” in “Hong Kong SAR China” is no second country.
  const whole = found.filter(
    (one) => !found.some((other) => other !== one && other.at <= one.at && other.end > one.end),
  );
  return [...new Set(whole.toSorted((a, b) => a.at - b.at).map(({ code }) => code))];
}

/** “Michael Jordan”: a name before it, or a word that may be one. */
function isInName(before: string): boolean {
  const [, word = ''] = /(?:^|\s)(\p{Lu}\p{Ll}+)\s+$/u.exec(before) ?? [];
  return word !== '' && !placeWords.test(word);
}

/** What may begin with a capital before the name of a country, at the start of a sentence. */
const placeWords =
  /^(?:in|the|from|for|to|of|by|and|but|when|while|since|after|before|with|both|as|if|only|even|that|like|unlike|against|across|outside|within|although|president|minister|king|queen|north|northern|south|southern|east|eastern|west|western|central|die|der|das|und|für|aus|von|nach|als|auch|la|le|les|el|los|en|de|del|au|aux|por|para|com|di|nel|nella|w|z|на|из|по)$/i;

const countries = memoizeText((language: string) =>
  namesOfRegions(language)
    .filter(({ code }) => isCountry(code))
    .flatMap(({ code, names }) => names.filter((name) => name.length > 3).map((name) => ({ code, name }))),
);

/** `21 May 2019`, `May 21, 2019`, `21. Mai 2019`, `2019-05-21`: the one date of a sentence, as `2019-05-21`. */
function dateIn(sentence: string, language: string): string | undefined {
  const months = Array.from(
    { length: 12 },
    (_, month) =>
      new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' })
        .formatToParts(new Date(Date.UTC(2000, month, 1)))
        .find(({ type }) => type === 'month')?.value ?? '',
  );
  const names = months
    .filter((name) => /^\p{L}{2,}$/u.test(name))
    .map(escaped)
    .join('|');
  const dates = new Set([...sentence.matchAll(/\b\d{4}-\d\d-\d\d\b/g)].map(([date]) => date));
  if (names !== '') {
    const day = new RegExp(
      `(?<!\\d)(?:(\\d{1,2})\\.?\\s+(?:de\\s+)?(${names})|(${names})\\s+(\\d{1,2}),?)\\s+(?:de\\s+)?(\\d{4})`,
      'giu',
    );
    for (const [, first, name, other, second, year] of sentence.matchAll(day)) {
      const month = months.findIndex((known) => known.toLowerCase() === (name ?? other)?.toLowerCase()) + 1;
      dates.add([year, month, first ?? second].map((part) => String(part).padStart(2, '0')).join('-'));
    }
  }
  const [date] = dates;
  return dates.size === 1 ? date : undefined;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
