import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatEntries } from '../../../../../src/core/model/references/format-entries.ts';
import { cslLocale } from '../../../../../src/core/read/csl/locale.ts';
import { styleNamed, styleOf } from '../../../../../src/core/read/csl/style.ts';
import { cslEntry } from '../../../../../src/core/read/schemas/citations.ts';
import { type StyleName, styleNames } from '../../../../../src/core/read/schemas/style.ts';
import { createWording } from '../../../../../src/translations/wording.ts';
import { issuesWith, linesWith, validFiles } from '../../../content-folder.ts';

const article = {
  id: 'worth2012',
  type: 'article-journal',
  title: 'The “going” of a <i>watch</i>: a test',
  author: [
    { family: 'Worth', given: 'Ann B.' },
    { family: 'Boyd', given: 'Carl' },
  ],
  'container-title': 'Journal of Clocks',
  volume: 3,
  issue: 2,
  page: '10-12',
  issued: { 'date-parts': [[2012, 5, 7]] },
  DOI: '10.1234/abc',
  URL: 'https://example.org/watch',
};

async function formatted(style: StyleName, language = 'en', fields: object = {}): Promise<string[]> {
  const entry = cslEntry.parse({ ...article, ...fields });
  const [result] = await formatEntries([entry], createWording(language, {}), styleNamed(style));
  return [result?.text ?? '', result?.html ?? ''];
}

test('sets an entry as the style asks for, in capitals, order and punctuation', async () => {
  const texts = Object.fromEntries(
    await Promise.all(styleNames.map(async (name) => [name, (await formatted(name))[0]] as const)),
  );
  expect(texts).toMatchInlineSnapshot(`
    {
      "ama": "Worth AB, Boyd C. The “going” of a watch: a test. Journal of Clocks. 2012;3(2):10-12. doi:10.1234/abc",
      "apa": "Worth, A. B., & Boyd, C. (2012). The “going” of a watch: a test. Journal of Clocks, 3(2), 10–12. https://doi.org/10.1234/abc",
      "chicago-author-date": "Worth, Ann B., and Carl Boyd. 2012. “The ‘Going’ of a Watch: A Test.” Journal of Clocks 3 (2): 10–12. https://doi.org/10.1234/abc.",
      "chicago-notes": "Worth, Ann B., and Carl Boyd. “The ‘Going’ of a Watch: A Test.” Journal of Clocks 3, no. 2 (2012): 10–12. https://doi.org/10.1234/abc.",
      "documentary": "Ann B. Worth and Carl Boyd. “The “going” of a watch: a test”. Journal of Clocks, 3(2): 10–12, 7 May 2012.",
      "harvard": "Worth, A.B. and Boyd, C. (2012) “The ‘going’ of a watch: a test,” Journal of Clocks, 3(2), pp. 10–12. Available at: https://doi.org/10.1234/abc.",
      "ieee": "A. B. Worth and C. Boyd, “The ‘going’ of a watch: a test,” Journal of Clocks, vol. 3, no. 2, pp. 10–12, May 2012, doi: 10.1234/abc.",
      "mla": "Worth, Ann B., and Carl Boyd. “The ‘Going’ of a Watch: A Test.” Journal of Clocks, vol. 3, no. 2, May 2012, pp. 10–12, https://doi.org/10.1234/abc.",
      "nature": "Worth, A. B. & Boyd, C. The “going” of a watch: a test. Journal of Clocks 3, 10–12 (2012).",
      "oscola": "Worth AB and Boyd C, ‘The “Going” of a Watch: A Test’ (2012) 3 Journal of Clocks 10 <https://doi.org/10.1234/abc>",
      "vancouver": "Worth AB, Boyd C. The “going” of a watch: a test. Journal of Clocks. 2012 May 7;3(2):10–2. doi:10.1234/abc",
    }
  `);
});

test.each(styleNames)('links the title in %s, once, whatever the style makes of it', async (name) => {
  const [, html = ''] = await formatted(name);
  expect(html.match(/class="title"/g)).toHaveLength(1);
  expect(html).toMatch(
    /<a class="title" href="https:\/\/example\.org\/watch" rel="noopener noreferrer">The .*?test<\/a>/i,
  );
  expect(html).not.toContain('style=');
});

test('says the words of an entry in the documentary’s language', async () => {
  const chapter = { type: 'chapter', editor: [{ family: 'Roe', given: 'D.' }] };
  expect((await formatted('apa', 'de', chapter))[0]).toContain('(Hrsg.)');
  expect((await formatted('chicago-author-date', 'fr', chapter))[0]).toMatch(/ et Carl Boyd/);
  expect((await formatted('documentary', 'es', chapter))[0]).toMatch(/Ann B\. Worth y Carl Boyd/);
});

test('prints no address that must not be linked, and nothing that a note orders', async () => {
  const fields = { URL: 'javascript:alert(1)', DOI: 'javascript:alert(1)', note: 'publisher: Injected' };
  for (const name of styleNames)
    expect((await formatted(name, 'en', fields)).join(), name).not.toMatch(/javascript|Injected/);
});

test('gives every entry its own text where the style prints nothing for one of them', async () => {
  const entries = [
    { ...article, id: 'a', title: 'Alpha' },
    { ...article, id: 'b', type: 'post', title: 'Beta' },
    { ...article, id: 'c', title: 'Gamma' },
  ].map((entry) => cslEntry.parse(entry));
  const texts = (await formatEntries(entries, createWording('en', {}), styleNamed('chicago-notes'))).map(
    ({ text }) => text,
  );
  expect(texts.map((text) => /Alpha|Beta|Gamma/.exec(text)?.[0])).toEqual(['Alpha', 'Beta', 'Gamma']);
});

test('cuts a long list of authors, and one that ends in “others”', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({ family: `Author${index}`, given: 'A.' }));
  for (const name of styleNames)
    expect((await formatted(name, 'en', { author: many }))[0]?.length, name).toBeLessThan(600);
  const others = { author: [{ family: 'Worth', given: 'Ann' }, { literal: 'others' }] };
  for (const name of styleNames) {
    const [text = ''] = await formatted(name, 'en', others);
    expect(text, name).toContain('et al.');
    expect(text, name).not.toMatch(/others|(?:and|&),? et al|et al\.\./);
  }
});

test('prints dates that citeproc cannot read as the site writes them', async () => {
  const [text] = await formatted('apa', 'en', { issued: { 'date-parts': [[1999], [2001, 3]] } });
  expect(text).toContain('1999–March 2001');
  expect((await formatted('apa', 'en', { issued: { 'date-parts': [[-44]] } }))[0]).toContain('(44 B.C.E.)');
});

test('takes CSL’s locale for a language, its dialect or its script', () => {
  const names = [
    'en',
    'en-GB',
    'de',
    'de-AT',
    'pt',
    'pt-BR',
    'zh',
    'zh-Hant',
    'zh-TW',
    'sr-Cyrl',
    'no',
    'fr-BE',
    'sw',
  ];
  expect(Object.fromEntries(names.map((name) => [name, cslLocale(name).name]))).toMatchInlineSnapshot(`
    {
      "de": "de-DE",
      "de-AT": "de-AT",
      "en": "en-US",
      "en-GB": "en-GB",
      "fr-BE": "fr-FR",
      "no": "nb-NO",
      "pt": "pt-PT",
      "pt-BR": "pt-BR",
      "sr-Cyrl": "sr-Cyrl-RS",
      "sw": "en-US",
      "zh": "zh-CN",
      "zh-Hant": "zh-TW",
      "zh-TW": "zh-TW",
    }
  `);
  expect(cslLocale('sw').isEnglishInstead).toBe(true);
});

const settings = (style: string) => `${validFiles['documentary.yaml']}style: ${style}\n`;
const csl = (inner: string) =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">${inner}</style>`;

test('says what is wrong with a style that cannot be used, and what to take', async () => {
  const linesOf = async (style: string, xml?: string) =>
    linesWith({ 'documentary.yaml': settings(style), ...(xml !== undefined && { [style]: xml }) });
  expect(await linesOf('aap')).toMatchInlineSnapshot(`
    [
      "documentary.yaml:13:8 error field-value: \`style\` is "aap": expected a .csl file in this folder, or one of documentary, ama, apa, chicago-author-date, chicago-notes, harvard, ieee, mla, nature, oscola, vancouver → Did you mean \`apa\`?",
    ]
  `);
  expect(await linesOf('my.csl')).toMatchInlineSnapshot(`
    [
      "documentary.yaml:13:8 error style-file: There is no file \`my.csl\` in this folder → Take another, or one of documentary, ama, apa, chicago-author-date, chicago-notes, harvard, ieee, mla, nature, oscola, vancouver.",
    ]
  `);
  expect(await linesOf('my.csl', '<style')).toMatchInlineSnapshot(`
    [
      "my.csl:1:7 error style-file: This is no XML: Could not parse XML with \`@rgrove/parse-xml\` → Take another, or one of documentary, ama, apa, chicago-author-date, chicago-notes, harvard, ieee, mla, nature, oscola, vancouver.",
    ]
  `);
  expect(await linesOf('my.csl', '<locale/>')).toMatchInlineSnapshot(`
    [
      "my.csl:1:1 error style-file: This is no citation style of CSL: it has no <style> → Take another, or one of documentary, ama, apa, chicago-author-date, chicago-notes, harvard, ieee, mla, nature, oscola, vancouver.",
    ]
  `);
  const parent = '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>';
  expect(await linesOf('my.csl', csl(parent))).toMatchInlineSnapshot(`
    [
      "my.csl:1:1 error style-file: This style is a dependent one: it only names \`apa\`, and holds no rules of its own → Put apa.csl in this folder and name it or write \`style: apa\`. Styles: https://www.zotero.org/styles",
    ]
  `);
  expect(await linesOf('my.csl', csl('<citation/>'))).toMatchInlineSnapshot(`
    [
      "my.csl:1:1 error style-file: This style has notes and no bibliography: there is nothing to set the references by → Take its variant with a bibliography. Take another, or one of documentary, ama, apa, chicago-author-date, chicago-notes, harvard, ieee, mla, nature, oscola, vancouver.",
    ]
  `);
});

test('takes a style that says nothing of its kind, and one that holds only what it needs', async () => {
  const style = styleOf(
    'my.csl',
    csl(
      '<info><id/><title/></info><citation><layout/></citation><bibliography><sort><key variable="title"/></sort><layout suffix="."><text variable="citation-number"/><text variable="title"/></layout></bibliography>',
    ),
  );
  const [entry] = await formatEntries([cslEntry.parse(article)], createWording('en', {}), style);
  expect(entry?.text).toBe('The “going” of a watch: a test.');
});

test('takes a style from the folder, and warns of a language that CSL has no words in', async () => {
  const xml = readFileSync('src/core/read/csl/styles/oscola.csl', 'utf8');
  expect(await issuesWith({ 'documentary.yaml': settings('my.csl'), 'my.csl': xml })).toEqual([]);
  const swahili = validFiles['documentary.yaml'].replace('language: en', 'language: sw');
  expect(await linesWith({ 'documentary.yaml': swahili })).toMatchInlineSnapshot(`
    [
      "documentary.yaml:4:11 warning style-language: The Citation Style Language has no words in \`sw\`: entries say “edited by” in English → Nothing to do here. A locale can be added to https://github.com/citation-style-language/locales.",
    ]
  `);
});
