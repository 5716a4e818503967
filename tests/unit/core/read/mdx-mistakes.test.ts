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
        "sections/30-extra.mdx:1:1 error mdx-syntax: The prose is nested too deeply to be read → Look for long runs of > * or [.",
      ]
    `);
  });
});
