import { describe, expect, it } from 'vitest';
import { linesInSection, linesReplacing } from '../../content-folder.ts';

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
        "sections/30-extra.mdx:6:15 error citation-malformed: An empty citation in \`[@board1762;]\` → Take the semicolon out, or name a source on both sides of it. A cluster is never empty.",
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

  it('reports markup that is never closed inside a citation at its key, in a quotation too', async () => {
    for (const [body, place] of [
      ['A [see <b>x @harrison1763] b.', '6:14'],
      ['> a\n> b [see <b>x @harrison1763]', '7:16'],
    ])
      expect(await linesInSection(body ?? '')).toEqual([
        expect.stringContaining(
          `sections/30-extra.mdx:${place} error citation-malformed: Markup that cannot`,
        ),
      ]);
  });

  it('ends a key before a question mark', async () => {
    expect(await linesInSection('Who [@harrison1763?] and @board1762? Nobody.')).toEqual([]);
  });

  it('reads a known key outside brackets as part of the sentence', async () => {
    expect(await linesInSection('A @board1762 [p. 4], and \\@board1762.')).toEqual([]);
  });

  it('reports a known key as the text of a link', async () => {
    expect(await linesInSection('A [@board1762](https://example.org).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error citation-malformed: A parenthesis is directly after the citation \`[@board1762]\`: to Markdown that begins a link → Put a space between them, or move the words into the brackets: [@board1762, words].",
      ]
    `);
  });

  it('reports unknown names after @, and how to write them as text', async () => {
    expect(await linesInSection('A @somebody, and @media.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error citation-unknown-key: Unknown citation key \`somebody\` → Add an entry with this id to citations.json. If it is meant as text, write \\@somebody.",
        "sections/30-extra.mdx:6:19 error citation-unknown-key: Unknown citation key \`media\` → Add an entry with this id to citations.json. If it is meant as text, write \\@media.",
      ]
    `);
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

  it('reports a cluster that a colon turns into an address', async () => {
    expect(await linesInSection('[@board1762]: it was so.')).toMatchInlineSnapshot(`[]`);
  });

  it('reports known keys that lost their @, a bracket or the space behind them', async () => {
    const body = 'A [harrison1763]. A @[board1762]. A (@board1762,p. 4). A ＠board1762。A @board1762、又.';
    expect(await linesInSection(body)).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error citation-bare-key: The citation key in \`[harrison1763]\` lacks its @ → Write [@harrison1763]; if it is meant as text, \\[harrison1763].",
        "sections/30-extra.mdx:6:21 error citation-bare-key: The citation key \`@[board1762]\` is not read as a citation → Write [@board1762] or, in the sentence, @board1762; if it is meant as text, \\@[board1762].",
        "sections/30-extra.mdx:6:58 error citation-bare-key: The citation key \`＠board1762\` is not read as a citation → Write [@board1762] or, in the sentence, @board1762.",
      ]
    `);
  });

  it.each([
    '![A map [@harrison1763]](media/map.svg)',
    '![A map](media/map.svg "From @harrison1763")',
    '![A map @harrison1763][map]\n\n[map]: media/map.svg',
  ])('reports a key in the words of a picture: %s', async (body) => {
    expect(await linesInSection(body)).toEqual([
      expect.stringContaining(
        '6:1 warning citation-bare-key: The citation `@harrison1763` is in the words of a picture',
      ),
    ]);
  });

  it.each([
    ['Figure', '<Figure id="fig-x" src="media/map.svg" alt="A map [@harrison1763]">A map</Figure>'],
    ['Embed', '<Embed url="https://film.example/1" title="A film, after @harrison1763" />'],
    ['abbr', 'The <abbr title="Board [@harrison1763]">B</abbr>.'],
  ])('reports a key in an attribute, where it is shown as typed: <%s>', async (name, body) => {
    expect(await linesInSection(body)).toContainEqual(
      expect.stringContaining(
        `warning citation-bare-key: The citation \`@harrison1763\` is in an attribute of <${name}>`,
      ),
    );
  });

  it('reports a known key beside another that lost its @', async () => {
    expect(await linesInSection('A [@harrison1763, p. 4, board1762].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:25 error citation-bare-key: The citation key \`board1762\` lacks its @ → Write [@one; @board1762]: a semicolon, and @ directly before the key.",
      ]
    `);
    expect(await linesInSection('A [@harrison1763, p. 4board1762].')).toHaveLength(1);
  });

  it('says where a key ends that runs into what follows', async () => {
    expect(await linesInSection('A [@board1762,p. 4].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:5 error citation-unknown-key: Unknown citation key \`board1762,p\` → Put a space after \`board1762\`: what follows it is read as part of the key.",
      ]
    `);
  });

  it('leaves alone what is meant as text', async () => {
    const body =
      'A \\[@harrison1763], \\@board1762, \\[harrison1763], `@board1762`, me@board1762.example, \\@board1762.example, [sic] and [harrison1763](/references/).';
    expect(await linesInSection(body)).toEqual([]);
  });

  it('says that a parenthesis directly after a citation makes it a link', async () => {
    expect(
      await linesInSection('A [@board1762](not a link), b [@board1762](page) and c [@board1762] (d).'),
    ).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error citation-malformed: A parenthesis is directly after the citation \`[@board1762]\`: to Markdown that begins a link → Put a space between them, or move the words into the brackets: [@board1762, words].",
        "sections/30-extra.mdx:6:31 error citation-malformed: A parenthesis is directly after the citation \`[@board1762]\`: to Markdown that begins a link → Put a space between them, or move the words into the brackets: [@board1762, words].",
        "sections/30-extra.mdx:6:31 error link-target: There is no page \`/extra/page\` on this site → Link to a page of this site: /section/.",
      ]
    `);
  });

  it('reports a key in the front matter, where none is read', async () => {
    expect(
      await linesReplacing('sections/20-after.mdx', 'What followed.', 'What followed [@board1762].'),
    ).toMatchInlineSnapshot(`
      [
        "sections/20-after.mdx:3:24 error citation-bare-key: The citation \`[@board1762]\` is in the front matter, where none is read → Take it out and cite in the text below: title and summary are shown as they are.",
      ]
    `);
  });
});
