import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Suggestions, suggestClaims } from '../../../../src/cli/claims/suggest/suggest.ts';
import { writeSuggestions } from '../../../../src/cli/claims/suggest/write-suggestions.ts';
import { buildDocumentary } from '../../../../src/core/model/build-documentary.ts';
import { readContent } from '../../../../src/core/read/read-content.ts';
import { checkFolder, type Files, section, writeFolder } from '../../content-folder.ts';

const settings = (language = 'en') =>
  `title: T\ndescription: D.\nlanguage: ${language}\nedition: 2020\nsite: https://example.org\nlicence: { name: CC0, url: https://cc.example }\n`;

function folderWith(body: string, more: Files = {}): string {
  return writeFolder({
    'documentary.yaml': settings(),
    'citations.json':
      '[{ "id": "a", "type": "book", "title": "A", "author": [{ "family": "B" }], "issued": { "date-parts": [[2019]] } }]',
    'sections/10-one.mdx': section(body),
    ...more,
  });
}

function suggestionsIn(folder: string): Suggestions {
  const documentary = buildDocumentary(readContent(folder), '/');
  if (documentary === undefined) throw new Error('There is no documentary.');
  return suggestClaims(documentary, documentary.sections);
}

const textsOf = (body: string, more?: Files) =>
  suggestionsIn(folderWith(body, more)).suggestions.map(({ text }) => text);
const reasonsOf = (body: string) => suggestionsIn(folderWith(body)).unsure.map(({ reason }) => reason);

describe('A suggested claim', () => {
  it('is the sentence or clause before a cluster, wherever its full stop is', () => {
    expect(textsOf('Nothing here. The clock kept time [@a]. It was *never* late. [@a]')).toEqual([
      'The clock kept time',
      'It was never late',
    ]);
    expect(textsOf('The clock kept time [@a]; the board paid nothing [@a].')).toEqual([
      'The clock kept time',
      'the board paid nothing',
    ]);
    expect(
      textsOf('- The first clock was heavy [@a].\n- See [the second](https://x.example/) clock run [@a]'),
    ).toEqual(['The first clock was heavy', 'See the second clock run']);
  });

  it('begins where its sentence does: after titles, initials, “e.g.” and in languages without capitals', () => {
    expect(textsOf('It failed. Dr. J. Smith of St. Paul built clocks, e.g. the third one [@a].')).toEqual([
      'Dr. J. Smith of St. Paul built clocks, e.g. the third one',
    ]);
    expect(textsOf('时钟很重。时钟从不迟到 [@a]。', { 'documentary.yaml': settings('zh-Hans') })).toEqual([
      '时钟从不迟到',
    ]);
    expect(
      textsOf('Das ist alt. Die Uhr ging z. B. sehr genau [@a].', { 'documentary.yaml': settings('de') }),
    ).toEqual(['Die Uhr ging z. B. sehr genau']);
  });

  it('takes no country from the name of a person', () => {
    const body = 'Michael Jordan bought it [@a]. In Jordan it ran late [@a]. The King of Jordan has it [@a].';
    const { suggestions } = suggestionsIn(folderWith(body));
    expect(suggestions.map(({ places }) => places)).toEqual([[], ['JO'], ['JO']]);
  });

  it('is none where its beginning or end is in doubt', () => {
    expect(reasonsOf('They sold it in the U.S. The clock kept time [@a].')).toEqual([
      'it is not clear where its sentence begins',
    ]);
    expect(reasonsOf('He said: “It ran. It kept time [@a].”')).toEqual([
      'a quotation or bracket is open before it',
    ]);
    expect(reasonsOf('The clock [@a] kept time.')).toEqual(['its sentence goes on after the citation']);
    expect(reasonsOf('The clock was late [@a], and the board knew it well [@a].')).toEqual([
      'another citation or claim is within its sentence',
    ]);
    expect(reasonsOf('Harrison [@a].')).toEqual(['there are too few words before it']);
    expect(reasonsOf('The clock {1 + 1} kept time [@a].')).toEqual([
      'there is an expression in its sentence',
    ]);
  });

  it('leaves alone what is a claim, has its source in the sentence, or is a note or caption', () => {
    expect(textsOf('So <Claim id="x">the clock kept time</Claim> [@a]. @a says it kept time.')).toEqual([]);
    expect(textsOf('Text.[^n]\n\n[^n]: The clock kept good time [@a].')).toEqual([]);
  });

  it('says who speaks, who and which countries are named, and when, where the words tell', () => {
    const parties =
      'board: { name: Board of Longitude, kind: organisation, aliases: [the Board] }\nplace: { name: Longitude, kind: organisation }\nbird: { name: John Bird, kind: person }\n';
    const { suggestions } = suggestionsIn(
      folderWith(
        'The Board of Longitude said on 5 March 1765 that John Bird had copied it in France [@a].\n\nAccording to John Bird, the clock of Germany was late [@a].',
        { 'parties.yaml': parties },
      ),
    );
    expect(suggestions.map(({ by, about, places, date }) => ({ by, about, places, date }))).toEqual([
      { by: ['board'], about: ['bird'], places: ['FR'], date: '1765-03-05' },
      { by: ['bird'], about: [], places: ['DE'], date: undefined },
    ]);
  });

  it('has a readable id that no other has', () => {
    const { suggestions } = suggestionsIn(
      folderWith('The clock kept its time [@a].\n\nThe clock kept its time [@a].'),
    );
    expect(suggestions.map(({ id }) => id)).toEqual(['clock-kept-time', 'clock-kept-time-2']);
  });
});

describe('Written suggestions', () => {
  const body = 'A \\* star &amp; the *long* night ended [@a].\n\n> He saw\n> the \\[sun\\] rise twice [@a].';
  const register = '# Ours.\nold: { kind: fact, by: bird } # kept\n';
  const more = {
    'claims.yaml': register,
    'parties.yaml': 'bird: { name: John Bird, kind: person }\n',
    'sections/20-two.mdx': section('<Claim id="old">An old claim here</Claim> [@a].'),
  };

  it('put the tags and the entries in, touch nothing else, and a second time there is nothing to do', async () => {
    const folder = folderWith(body, more);
    writeSuggestions(folder, suggestionsIn(folder).suggestions);
    expect(readFileSync(join(folder, 'sections/10-one.mdx'), 'utf8')).toBe(
      section(
        '<Claim id="star-long-night-ended">A \\* star &amp; the *long* night ended</Claim> [@a].\n\n> <Claim id="he-saw-sun-rise-twice">He saw\n> the \\[sun\\] rise twice</Claim> [@a].',
      ),
    );
    expect(readFileSync(join(folder, 'claims.yaml'), 'utf8')).toBe(
      `${register}\nstar-long-night-ended:\n  kind: unsorted\n\nhe-saw-sun-rise-twice:\n  kind: unsorted\n`,
    );
    expect(suggestionsIn(folder).suggestions).toEqual([]);
    const { issues } = await checkFolder(folder);
    expect(issues.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([
      'warning claim-unsorted: 2 of 3 claims are unsorted; this is the first',
    ]);
  });

  it('begin the register where there is none, and leave one alone that is no list', () => {
    const folder = folderWith(body);
    writeSuggestions(folder, suggestionsIn(folder).suggestions);
    expect(readFileSync(join(folder, 'claims.yaml'), 'utf8')).toMatch(/^star-long-night-ended:\n/);
    const broken = folderWith(body, { 'claims.yaml': '- a\n' });
    const { suggestions } = suggestionsIn(broken);
    expect(() => writeSuggestions(broken, suggestions)).toThrow('claims.yaml is not entries by id');
    expect(readFileSync(join(broken, 'sections/10-one.mdx'), 'utf8')).toBe(section(body));
  });
});
