import { expect, test } from 'vitest';
import { section } from '../documentary-of.ts';
import { searchOf, shown } from './search-of.ts';

/** A documentary in a language, each of its claims one sentence. */
function inLanguage(language: string, ...claims: string[]) {
  return searchOf({
    'documentary.yaml': `title: A test
description: Made for a test.
language: ${language}
edition: 2024-01-01
site: https://test.example
licence: { name: CC0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
`,
    'citations.json': JSON.stringify([{ id: 'a', type: 'book', title: '—' }]),
    'claims.yaml': claims.map((_, at) => `c${at}: { kind: fact, by: [ann] }\n`).join(''),
    'parties.yaml': 'ann: { name: Ann, kind: person }\n',
    'sections/1-one.mdx': section(
      claims.map((text, at) => `<Claim id="c${at}">${text}</Claim> [@a].`).join('\n\n'),
    ),
  });
}

test('leads to the paragraph in a language without spaces', async () => {
  const { ask, close } = await inLanguage('ja', '政府は五つの学校に水道を整備した', '市長は契約を説明した');
  const { results } = await ask('契約');
  const section = results.find(({ record }) => record.type === 'section');
  expect(section?.assessment?.passage).toMatchObject({ anchor: 'p.2', text: '市長は契約を説明した.' });
  close();
});

for (const [language, claims, queries] of [
  [
    'ja',
    ['政府は五つの学校に水道を整備した', '市長は会見で契約の内容を説明した'],
    {
      水道: 'c0',
      学校: 'c0',
      整備: 'c0',
      市長: 'c1',
      契約内容: 'c1',
      '契約 説明': 'c1',
      説明: 'c1',
      会見: 'c1',
    },
  ],
  [
    'zh-Hans',
    ['政府为五所学校修建了供水系统', '市长在记者会上说明了合同内容'],
    { 供水: 'c0', 学校: 'c0', 修建: 'c0', 市长: 'c1', 合同内容: 'c1', 记者会: 'c1' },
  ],
  [
    'zh-Hant',
    ['政府為五所學校修建了供水系統', '市長在記者會上說明了合同內容'],
    { 供水: 'c0', 學校: 'c0', 市長: 'c1', 合同內容: 'c1' },
  ],
  [
    'ko',
    ['정부는 다섯 학교에 상수도를 설치했다', '시장이 기자회견에서 계약을 설명했다'],
    { 학교: 'c0', 상수도: 'c0', 정부: 'c0', 계약: 'c1', 회견: 'c1' },
  ],
  [
    'tr',
    ['Irmağın ılık suyu köye ulaştı', 'Belediye başkanı İstanbul’da sözleşmeyi açıkladı'],
    {
      ırmağın: 'c0',
      irmagin: 'c0',
      ILIK: 'c0',
      ılık: 'c0',
      istanbul: 'c1',
      İSTANBUL: 'c1',
      başkan: 'c1',
      sözleşme: 'c1',
    },
  ],
  [
    'ru',
    ['Правительство построило водопровод для пяти школ', 'Мэр объяснил журналистам условия договора'],
    { правительства: 'c0', школа: 'c0', водопровода: 'c0', договор: 'c1', журналист: 'c1', мэр: 'c1' },
  ],
  [
    'de',
    ['Die Sicherheitsbedenken der Gemeinde blieben', 'Der Wasserversorger baute Leitungen für die Schulen'],
    { Bedenken: 'c0', sicherheit: 'c0', Gemeinden: 'c0', Schule: 'c1', Leitung: 'c1', Versorger: 'c1' },
  ],
  [
    'ar',
    ['بنت الحكومة المدارس', 'شرح رئيس البلدية العقد'],
    { المَدارِسُ: 'c0', مدارس: 'c0', عقد: 'c1', حكومة: 'c0' },
  ],
  [
    'he',
    ['הממשלה בנתה צינור למים בכפר', 'ראש העיר הסביר את החוזה'],
    { ממשלה: 'c0', מים: 'c0', כפר: 'c0', חוזה: 'c1' },
  ],
  [
    'hi',
    ['सरकार ने पाँच विद्यालयों में पानी पहुँचाया', 'महापौर ने अनुबंध समझाया'],
    { सरकार: 'c0', पानी: 'c0', अनुबंध: 'c1', महापौर: 'c1' },
  ],
  [
    'uk',
    ['Уряд збудував водогін для шкіл', 'Мер пояснив умови договору'],
    { уряд: 'c0', водогін: 'c0', договору: 'c1', умови: 'c1' },
  ],
  [
    'pl',
    ['Rząd zbudował wodociąg dla szkół', 'Burmistrz wyjaśnił warunki umowy'],
    { rząd: 'c0', rzad: 'c0', wodociągu: 'c0', umowy: 'c1', burmistrz: 'c1' },
  ],
] as const) {
  test(`finds words as readers of ${language} type them`, async () => {
    const { ask, close } = await inLanguage(language, ...claims);
    const missed: string[] = [];
    for (const [query, right] of Object.entries(queries)) {
      const answer = await ask(query);
      const claimsFound = shown(answer).filter((id) => id.startsWith('c'));
      if (claimsFound[0] !== right)
        missed.push(
          `${query}: ${claimsFound.join() || 'nothing'} ${JSON.stringify(answer.absent)} ${answer.corrected ?? ''}`,
        );
    }
    expect(missed).toEqual([]);
    close();
  });
}
