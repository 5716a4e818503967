import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grams, gramsOfQuery } from '../../../src/search/build/unspaced-scripts.ts';
import { pieces } from '../../../src/search/build/word-parts.ts';
import { addressKey } from '../../../src/search/client/matching/address-key.ts';
import { isForm, occurrences } from '../../../src/search/client/matching/occurrences.ts';
import { otherSpellings } from '../../../src/search/client/matching/other-spellings.ts';
import { looserTerms, parseQuery } from '../../../src/search/client/matching/query.ts';
import { editDistance, suggestWord } from '../../../src/search/client/matching/suggest.ts';
import { fold, words } from '../../../src/search/client/matching/words.ts';

test('compares words without case, accents, apostrophes and the full stops of abbreviations', () => {
  expect(words('Shinzō’s U.S. visit, no-spy').map(({ word }) => word)).toEqual([
    'shinzos',
    'us',
    'visit',
    'no',
    'spy',
  ]);
  expect(fold('ガ')).toBe('ガ');
});

test('reads a phrase in any quotation marks as one term, and a word said twice once', () => {
  expect(parseQuery('“second Cold War” war War').map(({ asked }) => asked)).toEqual([
    ['"second cold war"'],
    ['"war"'],
  ]);
});

test('asks for a phrase with and without its hyphen, and takes `T-Mobile` for one word', () => {
  expect(parseQuery('"State-directed"')[0]?.asked).toEqual(['"state directed"', '"state-directed"']);
  expect(parseQuery('"no spy"')[0]?.asked).toEqual(['"no spy"', '"no-spy"']);
  expect(parseQuery('T-Mobile no-spy').flatMap(({ asked }) => asked)).toEqual(['"tmobile"', '"no"', '"spy"']);
});

test('finds a word that the text writes with a hyphen, and marks the whole of it', () => {
  const text = 'a laboratory of T-Mobile US';
  const [term] = parseQuery('TMobile');
  const found = term && occurrences({ ...term, spellings: [term], forms: new Set() }, text, words(text));
  expect(found?.map(({ start, end }) => text.slice(start, end))).toEqual(['T-Mobile']);
});

test('takes `C++` and `C#` for words, and finds words that a sign joins', () => {
  expect(words('C++, C# or 5G+4G (#tag)').map(({ word }) => word)).toEqual([
    'c++',
    'c#',
    'or',
    '5g',
    '4g',
    'tag',
  ]);
  expect(pieces('C++ for 5G+4G and #tag', 'en')).toBe('5G 4G tag');
});

test('compares Arabic and Hebrew without their vowel signs', () => {
  expect(fold('المَاءُ')).toBe(fold('الماء'));
  expect(fold('שָׁלוֹם')).toBe(fold('שלום'));
});

test('finds a word in a German compound and behind a Hebrew preposition', () => {
  const vocabulary = {
    names: [],
    words: ['Sicherheitsbedenken', 'Bedenken', 'במלחמה'],
    runs: [],
  };
  const spellings = (query: string, language: string) => {
    const [term] = parseQuery(query);
    const how = { isFound: true, isLast: true, isName: false, language };
    return term && otherSpellings(term, vocabulary, how).spellings.map(({ words: [word] }) => word);
  };
  expect(spellings('Bedenken', 'de')).toEqual(['sicherheitsbedenken']);
  expect(spellings('מלחמה', 'he')).toEqual(['במלחמה']);
  expect(spellings('Bedenken', 'en')).toEqual([]);
});

test('reads an abbreviation by the initials of a name, and no name by those of another', () => {
  const vocabulary = {
    names: [],
    words: ['plan'],
    runs: ['The People’s Liberation Army', 'Committee on Foreign Investment in the United States'],
  };
  const meaning = (typed: string) => {
    const [term] = parseQuery(typed);
    const how = { isFound: false, isLast: true, isName: false, language: 'en' };
    return term && otherSpellings(term, vocabulary, how);
  };
  expect(meaning('PLA')?.meanings).toEqual(['People’s Liberation Army']);
  expect(meaning('CFIUS')?.meanings).toEqual(['Committee on Foreign Investment in the United States']);
  expect(meaning('PLN')?.spellings).toEqual([]);
  expect(meaning('pla')?.meanings).toEqual(['People’s Liberation Army']);
});

test('compares addresses without protocol, www, fragment and what counts visitors', () => {
  for (const [pasted, key] of [
    ['https://www.example.org/a/?utm_source=x#top', 'example.org/a'],
    ['example.org/a', 'example.org/a'],
    ['https://web.archive.org/web/2019/https://example.org/a', 'example.org/a'],
    ['https://doi.org/10.1000/ABC.1', 'doi:10.1000/abc.1'],
    ['doi: 10.1000/abc.1', 'doi:10.1000/abc.1'],
  ] as const)
    expect(addressKey(pasted), pasted).toBe(key);
  for (const typed of ['5G networks', 'U.S.', 'no-spy', '3.5']) expect(addressKey(typed)).toBeUndefined();
});

test('finds a word behind an apostrophe, where a language writes two words as one', () => {
  expect(
    words('L’équipement de l’État, qu’Évreux dell’anno; it’s O’Brien’s rock’n’roll').map(({ word }) => word),
  ).toEqual(['equipement', 'de', 'etat', 'evreux', 'anno', 'its', 'obriens', 'rocknroll']);
  expect(pieces('l’équipement de l’État', 'fr')).toBe('équipement État');
  expect(pieces('حصتها من الماء', 'ar')).toBe('ماء');
});

test('looks for the words of a run without spaces where the run itself is nowhere', () => {
  const query = '强迫安装后门 Huawei';
  const terms = parseQuery(query);
  expect(looserTerms(query, terms, [])).toBe(terms);
  expect(looserTerms(query, terms, terms.slice(0, 1)).map(({ words: [word] }) => word)).toEqual([
    'huawei',
    '强迫',
    '安装',
    '后门',
  ]);
});

test('takes a single letter for itself, not for the beginning of words', () => {
  const [term] = parseQuery('b');
  const sought = term && { ...term, spellings: [term], forms: new Set<string>() };
  expect(sought && occurrences(sought, 'bank', words('bank'))).toEqual([]);
  expect(isForm('b', 'bank')).toBe(false);
});

test('never fails over what is typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => Array.isArray(parseQuery(typed))));
});

test('finds every part of a title in a script without spaces by how one of its pieces begins', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'楽天は中国系機器使わずソフトバンク화웨이보안'),
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (title, a, b) => {
      const from = a % (title.length - 1);
      const part = title.slice(from, from + 2 + (b % 8));
      const pieces = grams(title);
      for (const asked of gramsOfQuery(part))
        expect(pieces.some((piece) => piece.startsWith(asked))).toBe(true);
    }),
  );
});

test('takes inflections for forms of a word, and what Pagefind only guessed for none', () => {
  for (const [asked, word] of [
    ['bonuses', 'bonus'],
    ['allegations', 'alleged'],
    ['ban', 'banned'],
  ] as const) {
    expect(isForm(asked, word), `${asked} ${word}`).toBe(true);
  }
  for (const [asked, word] of [
    ['huwaei', 'hundred'],
    ['spyware', 'sport'],
    ['kazakhstan', 'kazoo'],
  ] as const) {
    expect(isForm(asked, word), `${asked} ${word}`).toBe(false);
  }
});

test('counts letters added, dropped, changed and swapped', () => {
  expect(editDistance('huwaei', 'huawei', 2)).toBe(1);
  expect(editDistance('phillipines', 'philippines', 2)).toBe(2);
  expect(editDistance('a', 'abcd', 2)).toBe(3);
});

test('suggests a name before another word, a frequent word before a rare one, and nothing for what is far off', () => {
  const vocabulary = { names: ['Nokia'], words: ['nokta', 'form', 'fort'] };
  expect(suggestWord('nokxa', vocabulary)).toBe('Nokia');
  expect(suggestWord('forx', vocabulary)).toBe('form');
  expect(suggestWord('zanzibar', vocabulary)).toBeUndefined();
});

test('believes two wrong letters only of a long word that begins alike', () => {
  expect(suggestWord('blorf', { names: [], words: ['block'] })).toBeUndefined();
  expect(suggestWord('largest', { names: [], words: ['arrest'] })).toBeUndefined();
  expect(suggestWord('phillipines', { names: ['Philippines'], words: [] })).toBe('Philippines');
});
