import { describe, expect, it } from 'vitest';
import { linesWith, linesWithEntries, section, validFiles } from '../../content-folder.ts';

describe('entries of citations.json', () => {
  it('reports two entries with one id', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N" },
  { "id": "n", "type": "book", "title": "M" }`),
    ).toMatchInlineSnapshot(`
    [
      "citations.json:27:11 error citation-duplicate: The id \`n\` is taken (line 26) → Give one of them another id, or take it out.",
    ]
  `);
  });

  it('reports ids that differ only in capitals', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N" },
  { "id": "N", "type": "book", "title": "M" }`),
    ).toMatchInlineSnapshot(`
    [
      "citations.json:27:11 error citation-key-case: The id \`N\` differs from \`n\` only in capitals (line 26) → Give one of them another id.",
    ]
  `);
  });

  it('reports white space in an id', async () => {
    expect(await linesWithEntries('{ "id": "a b", "type": "book", "title": "N" }')).toMatchInlineSnapshot(`
      [
        "citations.json:26:11 warning citation-key: The id \`a b\` holds white space or % → Use letters, digits and hyphens, as in smith2019clocks.",
      ]
    `);
  });

  it('reports the same address, also without its scheme', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "URL": "http://example.org/account/" }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:53 warning citation-same-source: \`n\` has the same address as \`harrison1763\` → Take one out, or say in sources.yaml that they are one source: n: {sameAs: harrison1763}.",
      ]
    `);
  });

  it('reports the same DOI, also as an address', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "DOI": "https://doi.org/10.1234/Minutes" }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:53 error citation-same-source: \`n\` has the same DOI as \`board1762\` → Take one out, or say in sources.yaml that they are one source: n: {sameAs: board1762}.",
      ]
    `);
  });

  it('reports the same title and container', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "<i>N</i>", "container-title": "C" },
  { "id": "m", "type": "book", "title": "n ", "container-title": "C" }`),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:27:41 error citation-same-source: \`m\` has the same title and container as \`n\` → Take one out, or say in sources.yaml that they are one source: m: {sameAs: n}.",
      ]
    `);
  });

  it('takes different DOIs for different sources', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N", "container-title": "C", "DOI": "10.1234/1" },
  { "id": "m", "type": "book", "title": "N", "container-title": "C", "DOI": "10.1234/2" }`),
    ).toMatchInlineSnapshot(`[]`);
  });

  it('reports sameAs without its entry', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "custom": { "sameAs": "board1763" } }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:68 error citation-same-as: \`sameAs\` names the unknown key \`board1763\` → Did you mean \`board1762\`?",
      ]
    `);
  });

  it('reports entries that declare each other', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N", "custom": { "sameAs": "m" } },
  { "id": "m", "type": "book", "title": "M", "custom": { "sameAs": "n" } }`),
    ).toMatchInlineSnapshot(`
    [
      "citations.json:26:68 error citation-same-as: \`n\` and \`m\` declare each other → Only the later entry names the earlier one.",
      "citations.json:27:68 error citation-same-as: \`m\` and \`n\` declare each other → Only the later entry names the earlier one.",
    ]
  `);
  });

  it('suggests the nearest CSL field', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "publsher": "P", "author": [{ "familly": "F" }], "issued": { "date-part": [[2019]] }, "custom": { "sameas": "board1762", "mine": 1 } }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:46 warning citation-field: CSL-JSON has no field \`publsher\` here → Did you mean \`publisher\`?",
        "citations.json:26:74 error field-value: \`author\` is {"familly":"F"}: expected a name such as {"family": "Fung", "given": "Brian"} or {"literal": "Quartz Staff"} → Write it as expected; a field that may be absent can be left out.",
        "citations.json:26:76 warning citation-field: CSL-JSON has no field \`familly\` here → Did you mean \`family\`?",
        "citations.json:26:107 warning citation-field: CSL-JSON has no field \`date-part\` here → Did you mean \`date-parts\`?",
        "citations.json:26:144 warning citation-field: CSL-JSON has no field \`sameas\` here → Did you mean \`sameAs\`?",
      ]
    `);
  });

  it('suggests the nearest CSL type', async () => {
    expect(await linesWithEntries('{ "id": "n", "type": "boook", "title": "N" }')).toMatchInlineSnapshot(`
      [
        "citations.json:26:24 error field-value: \`type\` is "boook": expected a type of CSL, such as article-newspaper, book, report or webpage → Did you mean \`book\`?",
      ]
    `);
  });

  it('reports a missing title', async () => {
    expect(await linesWithEntries('{ "id": "n", "type": "book" }')).toMatchInlineSnapshot(`
      [
        "citations.json:26:3 error field-missing: \`title\` is missing → Add it here: expected a title.",
      ]
    `);
  });

  it('reports dates that do not exist', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "issued": { "date-parts": [[2019, 2, 29]] }, "accessed": { "raw": "2019-13" } }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:73 error citation-date: \`issued\` of \`n\` does not exist: 2019-02-29 → Look it up in the source; leave out what is not known: [2019, 5] or [2019].",
        "citations.json:26:112 error citation-date: \`accessed\` of \`n\` does not exist: 2019-13 → Look it up in the source; leave out what is not known: [2019, 5] or [2019].",
      ]
    `);
  });

  it('reports dates after the edition, which covers its month', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N", "issued": { "date-parts": [[2019, 7]] } },
  { "id": "m", "type": "book", "title": "M", "issued": { "date-parts": [[2019, 6, 30]] } },
  { "id": "o", "type": "book", "title": "O", "accessed": { "date-parts": [["2019", "7"]] } }`),
    ).toMatchInlineSnapshot(`
    [
      "citations.json:26:73 error citation-date: \`issued\` of \`n\` is 2019-07, after the edition of 2019-06 → Correct the date, or \`edition\` in documentary.yaml if the account is current to a later day.",
      "citations.json:28:75 warning citation-date: \`accessed\` of \`o\` is 2019-07, after the edition of 2019-06 → Correct the date, or \`edition\` in documentary.yaml if the account is current to a later day.",
    ]
  `);
  });

  it('reports dates before 1400, but not first dates and old works', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N", "issued": { "date-parts": [[219]] } },
  { "id": "m", "type": "book", "title": "M", "original-date": { "date-parts": [[-350]] } },
  { "id": "o", "type": "classic", "title": "O", "issued": { "date-parts": [[-350]] } }`),
    ).toMatchInlineSnapshot(`
    [
      "citations.json:26:73 warning citation-date: \`issued\` of \`n\` is 219, before the year 1400 → Is a digit missing? Old works carry their first date as \`original-date\`.",
    ]
  `);
  });

  it('reports a range that ends before it begins', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "issued": { "date-parts": [[2019, 2], [2018]] } }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:84 error citation-date: The range ends before it begins → Put the earlier date first.",
      ]
    `);
  });

  it('takes seasons, words and open ranges', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N", "issued": { "date-parts": [[2019], [0]], "season": "1", "circa": true } },
  { "id": "m", "type": "book", "title": "M", "issued": { "literal": "long ago" } },
  { "id": "o", "type": "book", "title": "O", "issued": { "raw": "spring 2018" } }`),
    ).toMatchInlineSnapshot(`[]`);
  });

  it('reports a part of a date that is no number', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "issued": { "date-parts": [[2019, "May"]] } }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:73 error citation-date: \`issued\` of \`n\` is no date: a part is no number → A date is [year, month, day] in digits.",
      ]
    `);
  });

  it('warns of a source read before it was issued', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "issued": { "date-parts": [[2019, 5, 21]] }, "accessed": { "date-parts": [[2019, 5, 20]] } }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:120 warning citation-accessed-early: \`n\` was read on 2019-05-20, before it was issued on 2019-05-21 → Correct the one or the other; if the source says so itself, tell it under "custom": {"doubt": …}.",
      ]
    `);
  });

  it('reports identifiers with a wrong check digit', async () => {
    expect(
      await linesWithEntries(
        '{ "id": "n", "type": "book", "title": "N", "ISSN": "0362-4332", "ISBN": "978-0-306-40615-8", "DOI": "doi:10.1/x" }',
      ),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:54 warning citation-identifier: The ISSN of \`n\` is malformed: \`0362-4332\` → A digit is wrong: with these, the last would be 1.",
        "citations.json:26:75 warning citation-identifier: The ISBN of \`n\` is malformed: \`978-0-306-40615-8\` → A digit is wrong: with these, the last would be 7.",
        "citations.json:26:103 warning citation-identifier: The DOI of \`n\` is malformed: \`doi:10.1/x\` → A DOI begins with 10. and holds a slash, as in 10.1017/S0003055403000534.",
      ]
    `);
  });

  it('reports malformed addresses and warns of other schemes', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "N", "URL": "www.example.org" },
  { "id": "m", "type": "book", "title": "M", "URL": "javascript:alert(1)", "custom": { "copies": [{ "URL": " https://example.org" }] } }`),
    ).toMatchInlineSnapshot(`
      [
        "citations.json:26:53 error citation-url: The address of \`n\` is malformed: \`www.example.org\` → An address begins with http:// or https:// and holds no spaces at its ends.",
        "citations.json:27:53 error citation-url: The address of \`m\` would run code: its scheme is \`javascript:\` → Only http: and https: are ever linked. Give such an address, or take this one out.",
        "citations.json:27:108 error citation-url: The address of \`m\` is malformed: \` https://example.org\` → An address begins with http:// or https:// and holds no spaces at its ends.",
      ]
    `);
  });

  it('warns of HTML in a field, but not of paired CSL markup', async () => {
    expect(
      await linesWithEntries(`{ "id": "n", "type": "book", "title": "<i>N</i> <script>x</script>" },
  { "id": "m", "type": "book", "title": "<b>M" },
  { "id": "o", "type": "book", "title": "1 < 2 <span style=\\"font-variant:small-caps;\\">ok</span>" }`),
    ).toMatchInlineSnapshot(`
    [
      "citations.json:26:41 warning citation-markup: The \`title\` of \`n\` shows the tag \`<script>\` as text → Take it out, or use CSL’s own, in pairs: <i> <b> <sub> <sup> <sc>.",
      "citations.json:27:41 warning citation-markup: The \`title\` of \`m\` shows the tag \`<b>\` as text → Take it out, or use CSL’s own, in pairs: <i> <b> <sub> <sup> <sc>.",
    ]
  `);
  });
});

it('reports further reading and full entries that no entry has, and what is cited already', async () => {
  const settings = `${validFiles['documentary.yaml']}furtherReading: [harison1763, board1762]\n`;
  const body = 'A <Reference of="bord1762" />, <Reference />, <Reference of="board1762" id="x" />.';
  expect(
    await linesWith({ 'documentary.yaml': settings, 'sections/30-extra.mdx': section(body) }),
  ).toMatchInlineSnapshot(`
    [
      "documentary.yaml:13:18 error further-reading: Unknown citation key \`harison1763\` → Did you mean \`harrison1763\`?",
      "documentary.yaml:13:31 warning further-reading: \`board1762\` is cited: it is among the references already → Take it out of furtherReading.",
      "sections/30-extra.mdx:6:3 error citation-unknown-key: Unknown citation key \`bord1762\` → Did you mean \`board1762\`?",
      "sections/30-extra.mdx:6:32 error citation-unknown-key: \`<Reference>\` names no source → Write <Reference of="key" />.",
      "sections/30-extra.mdx:6:47 error component-attribute: \`<Reference>\` takes no \`id\` → Write <Reference of="key" />, with the key of one source.",
    ]
  `);
});
