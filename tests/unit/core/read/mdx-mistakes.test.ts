import { describe, expect, it, vi } from 'vitest';
import { linesInSection } from '../../content-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('mdx mistakes', () => {
  it('points at the element that is never closed', async () => {
    expect(
      await linesInSection(`A line.

<figure>

text`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:8:1 error mdx-syntax: Invalid MDX: Expected a closing tag for \`<figure>\` → Close every component in the paragraph in which it opens.",
  ]
`);
  });

  it('says how elements without content end', async () => {
    expect(await linesInSection('A line<br> more')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:7 error mdx-syntax: Invalid MDX: Expected a closing tag for \`<br>\` before the end of \`paragraph\` → An element without content ends in a slash: <br/>.",
      ]
    `);
  });

  it('says how comments are written', async () => {
    expect(await linesInSection('A <!-- comment -->')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error mdx-syntax: Invalid MDX: Unexpected character \`!\` before name → A comment is written {/* like this */}.",
      ]
    `);
  });

  it('says how a less-than sign is written', async () => {
    expect(await linesInSection('A <4')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error mdx-syntax: Invalid MDX: Unexpected character \`4\` before name → A less-than sign is written \\< in prose.",
      ]
    `);
  });

  it('points at the brace that is never closed', async () => {
    expect(await linesInSection('A \\{ brace \\} and {another')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:19 error mdx-syntax: Invalid MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\` → A brace is written \\{ or \\} in prose.",
      ]
    `);
  });

  it('says how links are written', async () => {
    expect(await linesInSection('A <https://example.org>')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:10 error mdx-syntax: Invalid MDX: Unexpected character \`/\` before local name → A link is written [text](https://…).",
      ]
    `);
  });

  it('points at a closing tag without opening', async () => {
    expect(await linesInSection('A </Claim>')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error mdx-syntax: Invalid MDX: Unexpected closing slash \`/\` in tag, expected an open tag first → Close every component in the paragraph in which it opens.",
      ]
    `);
  });

  it('wants quotes around values', async () => {
    expect(await linesInSection('A <Claim id=x>b</Claim>')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:13 error mdx-syntax: Invalid MDX: Unexpected character \`x\` before attribute value → Attribute values go between double quotes, as in <Claim id="some-claim">.",
      ]
    `);
  });

  it('reports an unclosed quote', async () => {
    expect(await linesInSection('A <Claim id="x>b</Claim>')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:13 error mdx-syntax: Invalid MDX: Unexpected end of file in attribute value, expected a corresponding closing quote \`"\` → Attribute values go between double quotes, as in <Claim id="some-claim">.",
      ]
    `);
  });

  it('reports the mistakes of several paragraphs in one run', async () => {
    expect(
      await linesInSection(`A {brace

A [@harison1763].

A <4`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:6:3 error mdx-syntax: Invalid MDX: Unexpected end of file in expression, expected a corresponding closing brace for \`{\` → A brace is written \\{ or \\} in prose.",
    "sections/30-extra.mdx:8:5 error citation-unknown-key: Unknown citation key \`harison1763\` → Did you mean \`harrison1763\`?",
    "sections/30-extra.mdx:10:4 error mdx-syntax: Invalid MDX: Unexpected character \`4\` before name → A less-than sign is written \\< in prose.",
  ]
`);
  });

  it('gives up on prose that is nested too deeply', async () => {
    expect(await linesInSection(`${'>'.repeat(3000)} a`)).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error mdx-syntax: More than 20 quotations or lists open in one line: it would take minutes to read → Take out markers (> - + * 1.), or put the line in a code fence.",
      ]
    `);
  });
});

/** Prose of which 100 KB took the parser from half a minute to hours, and how the message begins. */
const hard: [what: string, prose: string, place: string, message: string][] = [
  ['lists in one line', '1. '.repeat(33_000), '6:1', 'More than 20 quotations or lists open in one line'],
  ['quotations in one line', '>'.repeat(100_000), '6:1', 'More than 20 quotations'],
  [
    'lists in lists',
    `${'1. '.repeat(19)}a\n`.repeat(1600),
    '64:1',
    'More than 1000 quotations or lists within',
  ],
  ['underlined headings', 'a\n=\n'.repeat(25_000), '607:1', 'More than 300 headings underlined'],
  ['lazy lines', `> > > a\n${'b\n'.repeat(50_000)}`, '2007:1', 'More than 2000 lines follow a quotation'],
  ['emphasis', '*a'.repeat(50_000), '6:1', 'More than 3000 marks of emphasis'],
  ['notes', '^[a]'.repeat(25_000), '6:1', 'More than 5000 brackets'],
  ['closing brackets', ']'.repeat(100_000), '6:1', 'More than 1000 brackets'],
];

describe('prose that the parser would need minutes for', () => {
  it.each(hard)('is reported at its place, and the rest is read: %s', async (_, prose, place, message) => {
    const lines = await linesInSection(`${prose}\n\nBy [@harison1763].`);
    const errors = lines.filter((line) => line.startsWith('sections/30-extra.mdx'));
    expect(errors[0]).toContain(`sections/30-extra.mdx:${place} error mdx-syntax: ${message}`);
    expect(errors.slice(1)).toEqual([expect.stringContaining('Unknown citation key `harison1763`')]);
  });

  it('is not found in prose that only has much of all', async () => {
    const prose = [
      ...Array.from({ length: 400 }, () => '*One* **two** _three_ [@harrison1763]. '.repeat(20)),
      Array.from({ length: 2500 }, (_, index) => `- *item* ${'abcdefghij'[index % 10]}`).join('\n'),
      Array.from({ length: 1200 }, () => '> - [a](/claims/)').join('\n'),
      '- '.repeat(200),
      '*'.repeat(4000),
      `\`\`\`\n${'> '.repeat(50)}\n${'*a'.repeat(3000)}\n\`\`\``,
    ].join('\n\n');
    expect(await linesInSection(prose)).toEqual([]);
  });
});

describe('prose that is nested too deeply', () => {
  it.each([
    ['emphasis', `${'**'.repeat(700)}x${'**'.repeat(700)}`],
    ['elements', `${'<i>'.repeat(400)}x${'</i>'.repeat(400)}`],
    ['braces', `${'{'.repeat(3000)}1${'}'.repeat(3000)}`],
    ['notes', '[^a]: '.repeat(3000)],
  ])('is an error with a place: %s', async (_, deep) => {
    const lines = await linesInSection(`First.\n\n${deep}\n\nLast.`);
    expect(lines).toEqual([expect.stringMatching(/^sections\/30-extra\.mdx:8:\d+ error mdx-syntax: /)]);
  });
});
