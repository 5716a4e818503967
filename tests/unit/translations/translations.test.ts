import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import {
  english,
  translationFor,
  translations,
  type WordingKey,
} from '../../../src/translations/translations.ts';
import { createWording } from '../../../src/translations/wording.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;
type Node = Ast[number];

const keys = Object.keys(english) as WordingKey[];
const ast = (message: string, language: string) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();

/** Every node of a message, those inside plurals too. */
function nodesOf(nodes: Ast): Node[] {
  return nodes.flatMap((node) => [
    node,
    ...('options' in node ? Object.values(node.options).flatMap(({ value }) => nodesOf(value)) : []),
  ]);
}

function argumentsOf(message: string, language: string): string[] {
  const values = nodesOf(ast(message, language)).flatMap((node) =>
    // A literal and the number sign of a plural name nothing.
    'value' in node && node.type !== 0 ? [String(node.value)] : [],
  );
  return [...new Set(values)].sort();
}

describe.each(Object.keys(translations).filter((language) => language !== 'en'))('%s', (language) => {
  const own = translations[language] ?? {};

  test('has all wordings and no other', () => {
    expect(Object.keys(own).sort()).toEqual([...keys].sort());
    expect(keys.filter((key) => own[key]?.trim() === '')).toEqual([]);
  });

  test('puts the same values into each wording as English', () => {
    const differing = keys.filter((key) => {
      const has = new Set(argumentsOf(own[key] ?? '', language));
      const needed = argumentsOf(english[key], 'en');
      // A language without plurals may leave out the count of what it does not count.
      return (
        [...has].some((name) => !needed.includes(name)) ||
        needed.some((name) => name !== 'count' && !has.has(name))
      );
    });
    expect(differing).toEqual([]);
  });

  test('has the plural forms of its language', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wrong = keys.filter((key) =>
      nodesOf(ast(own[key] ?? '', language)).some(
        (node) =>
          'pluralType' in node &&
          node.pluralType === 'cardinal' &&
          Object.keys(node.options)
            .filter((form) => !form.startsWith('='))
            .sort()
            .join() !== [...categories].sort().join(),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves no sentence in English', () => {
    const same = keys.filter(
      (key) => own[key] === english[key] && /\p{Ll}{3,} \p{Ll}{3,}/u.test(english[key]),
    );
    expect(same).toEqual([]);
  });
});

test('picks the words of the nearest language, and of the right script', () => {
  const title = (language: string) => translationFor(language)?.['search.title'];
  expect(title('pt-BR')).toBe(translations['pt']?.['search.title']);
  expect(title('zh-TW')).toBe(translations['zh-Hant']?.['search.title']);
  expect(title('zh-HK')).toBe(translations['zh-Hant']?.['search.title']);
  expect(title('zh')).toBe(translations['zh-Hans']?.['search.title']);
  expect(title('iw')).toBe(translations['he']?.['search.title']);
  expect(title('en-GB')).toBe('Search');
  expect(title('ru-Latn')).toBeUndefined();
  expect(title('sv')).toBeUndefined();
});

test('lets the author’s wording win over the language’s, and the language’s over English', () => {
  const wording = createWording('de', { 'search.title': 'Finden' });
  expect(wording('search.title')).toBe('Finden');
  expect(wording('claims.title')).toBe('Aussagen');
  expect(wording.markup('claims.title')).toEqual({});
  expect(createWording('sv', {}).markup('claims.title')).toEqual({ lang: 'en' });
});

test('counts in the plural forms of the language', () => {
  const count = (language: string, number: number) =>
    createWording(language, {})('about.figures-claims', { count: number });
  expect([1, 3, 5, 21].map((number) => count('ru', number))).toEqual([
    '1 утверждение',
    '3 утверждения',
    '5 утверждений',
    '21 утверждение',
  ]);
  expect([2, 3].map((number) => count('ar', number))).toEqual(['قولان', expect.stringContaining('أقوال')]);
});
