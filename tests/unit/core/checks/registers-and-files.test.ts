import { describe, expect, it } from 'vitest';
import { linesReplacing, linesWith, validFiles } from '../../content-folder.ts';

describe('registers, settings and syntax', () => {
  it('suggests the nearest party of a claim', async () => {
    expect(await linesReplacing('claims.yaml', 'by: [harrison]', 'by: [harison]')).toMatchInlineSnapshot(`
      [
        "claims.yaml:3:8 error claim-party: Unknown party \`harison\` → Did you mean \`harrison\`?",
      ]
    `);
  });

  it('reports a claim at the address of a page of the register, where the register has that page', async () => {
    const idsOf = (count: number) => ['2', '3', ...Array.from({ length: count }, (_, index) => `c${index}`)];
    const found = async (count: number) => {
      const claims = idsOf(count);
      const prose = claims.map((id) => `Words <Claim id="${id}">of a claim</Claim> [@harrison1763].`);
      const lines = await linesWith({
        'claims.yaml': claims.map((id) => `${id}: { kind: fact, by: [harrison] }\n`).join(''),
        'sections/30-many.mdx': `---\ntitle: Many\nsummary: Claims.\n---\n\n${prose.join('\n\n')}\n`,
      });
      return lines.filter((line) => line.includes('claim-number'));
    };
    expect(await found(400)).toEqual([
      'claims.yaml:1:1 error claim-number: The address /claims/2/ belongs to page 2 of the register → Give it an id with a letter, here and in the prose: 2-some-words.',
    ]);
    expect(await found(4)).toEqual([]);
  });

  it('reports relations to unknown claims', async () => {
    expect(
      await linesReplacing('claims.yaml', 'disputes: [clock-works]', 'disputes: [clock-wroks]'),
    ).toMatchInlineSnapshot(`
      [
        "claims.yaml:11:14 error claim-relation: Unknown claim \`clock-wroks\` → Did you mean \`clock-works\`?",
      ]
    `);
  });

  it('reports a claim that disputes itself', async () => {
    expect(
      await linesReplacing('claims.yaml', 'disputes: [clock-works]', 'disputes: [clock-fails]'),
    ).toMatchInlineSnapshot(`
      [
        "claims.yaml:11:14 error claim-relation: The claim \`clock-fails\` disputes itself → Take it out.",
      ]
    `);
  });

  it('reports disputing and supporting the same claim', async () => {
    expect(
      await linesReplacing(
        'claims.yaml',
        'disputes: [clock-works]',
        `disputes: [clock-works]
  supports: [clock-works]`,
      ),
    ).toMatchInlineSnapshot(`
    [
      "claims.yaml:12:14 error claim-relation: The claim \`clock-fails\` both disputes and supports \`clock-works\` → Keep one of the two.",
    ]
  `);
  });

  it('warns of an answer dated before what it answers', async () => {
    expect(await linesReplacing('claims.yaml', '1763-05-02', '1762-05-02')).toMatchInlineSnapshot(`
      [
        "claims.yaml:10:9 warning claim-reply-date: The claim \`clock-fails\` (1762-05-02) answers \`clock-works\`, which is later (1763) → Correct a date or leave it out, or write the relation on the later claim.",
      ]
    `);
  });

  it('reports a claim dated after the edition', async () => {
    expect(await linesReplacing('claims.yaml', '1763-05-02', '2019-07')).toMatchInlineSnapshot(`
      [
        "claims.yaml:10:9 error claim-date: The claim \`clock-fails\` is of 2019-07, after the edition of 2019-06 → Correct the date, or \`edition\` in documentary.yaml if the account is current to a later day.",
      ]
    `);
  });

  it('suggests the nearest kind', async () => {
    expect(await linesReplacing('claims.yaml', 'kind: denial', 'kind: denail')).toMatchInlineSnapshot(`
      [
        "claims.yaml:8:9 error field-value: \`kind\` is "denail": expected one of allegation, denial, response, assessment, finding, measure, law, fact, unsorted → Did you mean \`denial\`?",
      ]
    `);
  });

  it('reports an unknown country', async () => {
    expect(await linesReplacing('claims.yaml', '[GB]', '[UK]')).toMatchInlineSnapshot(`
      [
        "claims.yaml:6:12 error field-value: \`places\` is "UK": expected a country code of ISO 3166-1 alpha-2, in capitals, such as DE, GB or KR → Did you mean \`GB\`?",
      ]
    `);
  });

  it('reports a date that does not exist', async () => {
    expect(await linesReplacing('claims.yaml', '1763-05-02', '1763-02-30')).toMatchInlineSnapshot(`
      [
        "claims.yaml:10:9 error field-value: \`date\` is "1763-02-30": expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD → Write it as expected; a field that may be absent can be left out.",
      ]
    `);
  });

  it('reports a claim that no section has', async () => {
    expect(await linesReplacing('claims.yaml', 'clock-fails:', 'clock-failed:')).toMatchInlineSnapshot(`
      [
        "claims.yaml:7:1 error claim-not-in-prose: The claim \`clock-failed\` is in no section → Did you mean \`clock-fails\`?",
        "positions.yaml:5:55 error position-claim: Unknown claim \`clock-fails\` → Did you mean \`clock-failed\`?",
        "sections/10-origins.mdx:10:21 error claim-unregistered: The claim \`clock-fails\` is not in claims.yaml → Did you mean \`clock-failed\`?",
      ]
    `);
  });

  it('suggests the nearest field', async () => {
    expect(await linesReplacing('claims.yaml', 'about:', 'abuot:')).toMatchInlineSnapshot(`
      [
        "claims.yaml:4:3 error field-unknown: Unknown field \`abuot\` → Did you mean \`about\`?",
      ]
    `);
  });

  it('reports a party that belongs to an unknown one', async () => {
    expect(await linesReplacing('parties.yaml', 'of: crown', 'of: crwon')).toMatchInlineSnapshot(`
      [
        "parties.yaml:2:54 error party-of: Unknown party \`crwon\` → Did you mean \`crown\`?",
      ]
    `);
  });

  it('reports parties that belong to each other', async () => {
    expect(
      await linesReplacing('parties.yaml', 'kind: government }', 'kind: government, of: board }'),
    ).toMatchInlineSnapshot(`
      [
        "parties.yaml:2:54 error party-of: \`board\` belongs to itself through \`crown\` → Take out the \`of\` that leads back.",
        "parties.yaml:3:49 error party-of: \`crown\` belongs to itself through \`board\` → Take out the \`of\` that leads back.",
      ]
    `);
  });

  it('reports a position that the scale does not have', async () => {
    expect(
      await linesReplacing('positions.yaml', 'position: waits', 'position: wait'),
    ).toMatchInlineSnapshot(`
      [
        "positions.yaml:5:19 error position-scale: Unknown position \`wait\` → Did you mean \`waits\`?",
      ]
    `);
  });

  it('reports a step that appears twice in the scale', async () => {
    expect(
      await linesReplacing(
        'positions.yaml',
        '{ id: waits, label: Waits }',
        `{ id: waits, label: Waits }
  - { id: pays, label: Pays }`,
      ),
    ).toMatchInlineSnapshot(`
    [
      "positions.yaml:4:11 error position-scale: The step \`pays\` appears twice in the scale → Keep one.",
    ]
  `);
  });

  it('reports unknown claims of positions', async () => {
    expect(await linesReplacing('positions.yaml', '[clock-fails]', '[clock-failed]')).toMatchInlineSnapshot(`
      [
        "positions.yaml:5:55 error position-claim: Unknown claim \`clock-failed\` → Did you mean \`clock-fails\`?",
      ]
    `);
  });

  it('reports unknown claims of changes', async () => {
    expect(await linesReplacing('changes.yaml', '[clock-works]', '[works]')).toMatchInlineSnapshot(`
      [
        "changes.yaml:1:59 error change-claim: Unknown claim \`works\` → Name a claim of claims.yaml, or take it out.",
      ]
    `);
  });

  it('suggests the nearest wording', async () => {
    expect(await linesReplacing('documentary.yaml', 'search.title', 'search.titel')).toMatchInlineSnapshot(`
      [
        "documentary.yaml:12:14 error field-unknown: Unknown field \`search.titel\` → Did you mean \`search.title\`?",
      ]
    `);
  });

  it('reports a wording that is no ICU message', async () => {
    expect(await linesReplacing('documentary.yaml', 'Look up }', '"Look {up" }')).toMatchInlineSnapshot(`
      [
        "documentary.yaml:12:28 error interface-message: The wording of \`search.title\` is no ICU message (expect argument closing brace) → The English one is: Search",
      ]
    `);
  });

  it('reports a value that a wording is never given', async () => {
    expect(
      await linesReplacing('documentary.yaml', 'Look up }', '"Look up {word}" }'),
    ).toMatchInlineSnapshot(`
      [
        "documentary.yaml:12:28 error interface-message: The wording of \`search.title\` asks for \`{word}\` → It takes no values.",
      ]
    `);
  });

  it.each([
    '/about/',
    '/about',
    '/read/index.html',
    '/data/references.json',
    '/origins.md',
    '/sw.js',
    '/sw.js/',
    '/index.html/',
    '/index.html/old/',
    '/print.css',
    '/favicon.svg/',
    '/manifest.webmanifest/',
    '/_headers/',
    '/PAGEFIND/x/',
    '/feed.xml/old/',
    '/about/index.html/',
  ])('reports the alias %s, whose redirect would overwrite what the site has there', async (alias) => {
    const aliases = `aliases: [${alias}]`;
    expect(await linesReplacing('documentary.yaml', 'aliases: [/old/]', aliases)).toEqual([
      `documentary.yaml:10:11 error alias-taken: The former address \`${alias}\` is a page of this site → Take it out, or rename the page.`,
    ]);
  });

  it.each(['/', '/100%', '//elsewhere.example/', '/a/../b', '/%2e%2e/b', '/blog/*', '/:page/', '/a%5Cb'])(
    'reports the alias %s, which is no path of this site or a pattern to hosts',
    async (alias) => {
      expect(await linesReplacing('documentary.yaml', 'aliases: [/old/]', `aliases: ['${alias}']`)).toEqual([
        expect.stringContaining('expected a path of this site such as /Old_name/'),
      ]);
    },
  );

  it('suggests the nearest setting', async () => {
    expect(await linesReplacing('documentary.yaml', 'subtitle:', 'subtitel:')).toMatchInlineSnapshot(`
      [
        "documentary.yaml:2:1 error field-unknown: Unknown field \`subtitel\` → Did you mean \`subtitle\`?",
      ]
    `);
  });

  it('reports a missing setting', async () => {
    expect(
      await linesReplacing(
        'documentary.yaml',
        `language: en
`,
        '',
      ),
    ).toMatchInlineSnapshot(`
  [
    "documentary.yaml:1:1 error field-missing: \`language\` is missing → Add it here: expected a text.",
  ]
`);
  });

  it('reports citations and claims in about.mdx', async () => {
    expect(
      await linesReplacing('about.mdx', 'All 4', 'All [@board1762] <Claim id="x">4</Claim>'),
    ).toMatchInlineSnapshot(`
      [
        "about.mdx:5:5 error about-prose: about.mdx holds no citations: numbers belong to the sections → Link to the source instead, or move the sentence to a section.",
        "about.mdx:5:18 error about-prose: about.mdx holds no claims: numbers belong to the sections → Link to the source instead, or move the sentence to a section.",
      ]
    `);
  });

  it('reports a field that appears twice in JSON', async () => {
    expect(
      await linesReplacing('citations.json', '"type": "book"', '"type": "book", "type": "map"'),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:25:38 error file-syntax: The field "type" appears twice in one entry → Keep one of the two: JSON readers drop the first without a word.",
      ]
    `);
  });

  it('reports invalid JSON', async () => {
    expect(
      await linesReplacing('citations.json', '"id": "board1762",', '"id": "board1762"'),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:13:5 error file-syntax: Invalid JSON: comma expected → JSON wants double quotes, commas between values and none after the last.",
      ]
    `);
  });

  it('reports invalid YAML', async () => {
    expect(
      await linesReplacing('parties.yaml', 'name: The Crown', 'name: [The Crown'),
    ).toMatchInlineSnapshot(`
      [
        "parties.yaml:3:45 error file-syntax: Invalid YAML: a bracket is never closed with ] → Put ] behind the last value, or quotes around a value that holds a bracket.",
        "parties.yaml:3:46 error file-syntax: Invalid YAML: a bracket is never closed with } → Put } behind the last value, or quotes around a value that holds a bracket.",
      ]
    `);
  });

  it('reports a section without title', async () => {
    expect(
      await linesReplacing(
        'sections/20-after.mdx',
        `title: Afterwards
`,
        '',
      ),
    ).toMatchInlineSnapshot(`
  [
    "sections/20-after.mdx:2:1 error field-missing: \`title\` is missing → Add it here: expected a text.",
  ]
`);
  });

  it('reports a section without front matter', async () => {
    expect(
      await linesReplacing(
        'sections/20-after.mdx',
        `---
title: Afterwards
summary: What followed.
---
`,
        '',
      ),
    ).toMatchInlineSnapshot(`
  [
    "sections/20-after.mdx:1:1 error field-missing: \`title\` is missing → Add it here: expected a text.",
    "sections/20-after.mdx:1:1 error field-missing: \`summary\` is missing → Add it here: expected a text.",
  ]
`);
  });

  it('suggests the code of a country by its name, and a date by its figures', async () => {
    expect(await linesReplacing('claims.yaml', '1763-05-02', '1763-5-2')).toMatchInlineSnapshot(`
      [
        "claims.yaml:10:9 error field-value: \`date\` is "1763-5-2": expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD → Did you mean \`1763-05-02\`?",
      ]
    `);
    expect(await linesReplacing('positions.yaml', 'GB:', 'Norway:')).toMatchInlineSnapshot(`
      [
        "positions.yaml:5:3 error field-value: \`Norway\` does not belong here: expected a country code of ISO 3166-1 alpha-2, in capitals, such as DE, GB or KR → Did you mean \`NO\`?",
      ]
    `);
  });

  it('never suggests what would lead back to the entry itself', async () => {
    expect(await linesReplacing('parties.yaml', 'of: crown', 'of: boards')).toMatchInlineSnapshot(`
      [
        "parties.yaml:2:54 error party-of: Unknown party \`boards\` → Add it, or take \`of\` out.",
      ]
    `);
  });

  it('reports a value that appears twice in a list', async () => {
    expect(
      await linesReplacing('claims.yaml', 'about: [board]', 'about: [board, board]'),
    ).toMatchInlineSnapshot(`
      [
        "claims.yaml:4:18 error field-value: \`about\` is "board": expected every value once → Write it as expected; a field that may be absent can be left out.",
      ]
    `);
  });

  it('reports a position dated after the edition', async () => {
    expect(
      await linesReplacing('positions.yaml', 'position: waits,', 'position: waits, since: 2019-07,'),
    ).toMatchInlineSnapshot(`
      [
        "positions.yaml:5:33 error position-date: The position is of 2019-07, after the edition of 2019-06 → Correct the date, or \`edition\` in documentary.yaml if the account is current to a later day.",
      ]
    `);
  });

  it('reports an entry named like a part of the language', async () => {
    expect(
      await linesReplacing('parties.yaml', 'crown: {', '__proto__: { name: P, kind: person }\ncrown: {'),
    ).toMatchInlineSnapshot(`
      [
        "parties.yaml:3:1 error field-value: The id \`__proto__\` cannot be part of an address: expected lower-case letters a–z, digits and hyphens only → Use lower-case letters a–z, digits and hyphens only, 200 at most.",
      ]
    `);
  });

  it('reports citations that are null', async () => {
    expect((await linesWith({ 'citations.json': 'null' })).map((line) => line.split(' → ')[0])).toEqual([
      'citations.json:1:1 error field-value: These citations are no list',
    ]);
  });

  it('reports a name without any part that is printed', async () => {
    expect(
      await linesReplacing('citations.json', '{ "family": "Harrison", "given": "John" }', '{}'),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:6:16 error field-value: \`author\` is {}: expected a name such as {"family": "Fung", "given": "Brian"} or {"literal": "Quartz Staff"} → Write it as expected; a field that may be absent can be left out.",
      ]
    `);
  });

  it('reports one mistake in JSON once, and the next one too', async () => {
    const lines = await linesWith({
      'citations.json': `[\n  { "id": "a, "type": "book" },\n  { "id": "b" }\n  { 'id': "c" }\n]\n`,
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "citations.json:2:16 error file-syntax: Invalid JSON: invalid symbol → JSON wants double quotes, commas between values and none after the last.",
        "citations.json:4:3 error file-syntax: Invalid JSON: comma expected → JSON wants double quotes, commas between values and none after the last.",
      ]
    `);
  });

  it.each([
    ['subtitle: *prize', '2:11 error file-syntax: `*prize` refers to nothing'],
    ['subtitle: "Clocks', '2:11 error file-syntax: Invalid YAML: the quotation is never closed'],
    ['---\na: 1', '2:1 error file-syntax: A line of --- begins a second document'],
    ['title: Again', '2:1 error file-syntax: The field `title` appears twice in one entry'],
    ['subtitle: a: b', '2:11 error file-syntax: Invalid YAML: a second ": " in one line'],
  ])('reports %j at its place', async (line, expected) => {
    const settings = validFiles['documentary.yaml'].replace('subtitle: Clocks against the moon', line);
    const [first] = await linesWith({ 'documentary.yaml': settings });
    expect(first?.split(' → ')[0]).toBe(`documentary.yaml:${expected}`);
  });

  it.each([
    '---\ntitle: A\nsummary: B\n\nText.',
    '\n---\ntitle: A\nsummary: B\n---\n',
    '+++\ntitle = A\n+++\n',
  ])('says what is wrong with the fence of %j', async (text) => {
    const lines = await linesWith({ 'sections/20-after.mdx': text });
    expect(lines).toEqual([
      expect.stringMatching(
        /^sections\/20-after\.mdx:\d:1 error file-syntax: The front matter is not between/,
      ),
    ]);
  });
});

describe('former addresses', () => {
  it('are paths of this site, without a query', async () => {
    const aliases = 'aliases: ["/a?b", //other.site, /100%, /a/../b, old]';
    expect(await linesReplacing('documentary.yaml', 'aliases: [/old/]', aliases)).toHaveLength(5);
  });

  it('are no page that the site has', async () => {
    expect(
      await linesReplacing(
        'documentary.yaml',
        'aliases: [/old/]',
        'aliases: [/old/, /feed.xml, /references, "/claims/clock%2Dworks/", "/a b/"]',
      ),
    ).toMatchInlineSnapshot(`
      [
        "documentary.yaml:10:18 error alias-taken: The former address \`/feed.xml\` is a page of this site → Take it out, or rename the page.",
        "documentary.yaml:10:29 error alias-taken: The former address \`/references\` is a page of this site → Take it out, or rename the page.",
        "documentary.yaml:10:42 error alias-taken: The former address \`/claims/clock%2Dworks/\` is a page of this site → Take it out, or rename the page.",
      ]
    `);
  });
});
