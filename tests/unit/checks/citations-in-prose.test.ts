import { describe, expect, it } from 'vitest';
import { linesInSection } from '../content-folder.ts';

describe('citations in prose', () => {
  it('suggests the nearest key for an unknown one', async () => {
    expect(await linesInSection('A [@harison1763].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:5 error citation-unknown-key: Unknown citation key \`harison1763\` → Did you mean \`harrison1763\`?",
      ]
    `);
  });

  it('says to add an entry where no key is near', async () => {
    expect(await linesInSection('A [@quite-another].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:5 error citation-unknown-key: Unknown citation key \`quite-another\` → Add an entry with this id to citations.json.",
      ]
    `);
  });

  it('compares keys as written', async () => {
    expect(await linesInSection('A [@Harrison1763].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:5 error citation-unknown-key: Unknown citation key \`Harrison1763\` → Did you mean \`harrison1763\`?",
      ]
    `);
  });

  it('reports an empty cluster', async () => {
    expect(await linesInSection('A [@].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error citation-malformed: A citation without a key in \`[@]\` → A citation is [@key] or [@key, p. 4; see @other]: each key directly after its @.",
      ]
    `);
  });

  it('reports a semicolon without a source', async () => {
    expect(await linesInSection('A [@board1762;].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:15 error citation-malformed: An empty citation in \`[@board1762;]\` → Take the semicolon out, or name a source on both sides of it. A cluster never stands empty.",
      ]
    `);
  });

  it('reports a space between @ and key', async () => {
    expect(await linesInSection('A [@ board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error citation-malformed: A citation without a key in \`[@ board1762]\` → A citation is [@key] or [@key, p. 4; see @other]: each key directly after its @.",
      ]
    `);
  });

  it('reports a citation that is never closed', async () => {
    expect(await linesInSection('A [@board1762 and more.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error citation-malformed: The citation \`[@board1762\` is never closed → Close it with ] before the paragraph ends; no other bracket may open inside.",
      ]
    `);
  });

  it('reports a bracket inside a citation', async () => {
    expect(await linesInSection('A [@board1762 [@harrison1763].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error citation-malformed: The citation \`[@board1762\` is never closed → Close it with ] before the paragraph ends; no other bracket may open inside.",
      ]
    `);
  });

  it('reports raw braces around a key', async () => {
    expect(await linesInSection('A [@{odd}].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error citation-malformed: A brace in a citation in \`[@{odd}]\` → Braces around a key are escaped: [@\\{key\\}].",
      ]
    `);
  });

  it('reports two keys without a semicolon', async () => {
    expect(await linesInSection('A [@board1762 @harrison1763].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:15 error citation-malformed: Two keys in one citation in \`[@board1762 @harrison1763]\` → Put a semicolon between them: [@one; @two].",
      ]
    `);
  });

  it('reports white space in a key', async () => {
    expect(await linesInSection('A [@\\{a b\\}].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:7 error citation-malformed: A key with white space or % in \`[@\\{a b\\}]\` → Take another key, here and in citations.json.",
      ]
    `);
  });

  it('reports code inside a citation', async () => {
    expect(await linesInSection('A [see `x` @board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error citation-affix: A link or code inside a citation → Move it out of the brackets: beside its key a citation holds text and emphasis only.",
      ]
    `);
  });

  it('reports a known key outside brackets', async () => {
    expect(await linesInSection('A @board1762, and \\@board1762.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error citation-bare-key: The citation key \`@board1762\` stands outside brackets → Write [@board1762]; if it is meant as text, \\@board1762.",
      ]
    `);
  });

  it('reports a known key as the text of a link', async () => {
    expect(await linesInSection('A [@board1762](https://example.org).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error citation-bare-key: The citation key \`@board1762\` stands outside brackets → Write [@board1762]; if it is meant as text, \\@board1762.",
      ]
    `);
  });

  it('takes unknown names after @ for text', async () => {
    expect(await linesInSection('A @somebody, and @media.')).toMatchInlineSnapshot(`[]`);
  });

  it('finds the place in a block quotation over lines', async () => {
    expect(
      await linesInSection(`> A [see
> @harison1763].`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:7:4 error citation-unknown-key: Unknown citation key \`harison1763\` → Did you mean \`harrison1763\`?",
  ]
`);
  });

  it('finds the place after a tab and letters outside the BMP', async () => {
    expect(await linesInSection('😀	A [@harison1763].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:8 error citation-unknown-key: Unknown citation key \`harison1763\` → Did you mean \`harrison1763\`?",
      ]
    `);
  });
});
