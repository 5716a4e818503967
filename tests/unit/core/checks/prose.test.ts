import { describe, expect, it } from 'vitest';
import { linesInSection, validFiles } from '../../content-folder.ts';

describe('prose', () => {
  it('reports headings of the first level and skipped ones', async () => {
    expect(
      await linesInSection(`# One

## Two

#### Four`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:6:1 error heading-level: A heading of the first level → Begin it with ##: # is the section’s title.",
    "sections/30-extra.mdx:10:1 error heading-level: A heading of level 4 directly under one of level 2 → Begin it with ###.",
  ]
`);
  });

  it('reports two headings with the same words', async () => {
    expect(
      await linesInSection(`## One

## one`),
    ).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:8:1 error heading-twice: The heading “one” appears twice in this section → The first is in line 6. Give one of them other words.",
      ]
    `);
  });

  it('only warns of the same words under different headings', async () => {
    expect(
      await linesInSection(`## One

### Sub

## Two

### Sub`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:12:1 warning heading-twice: The heading “Sub” appears twice in this section → The first is in line 8. Give one of them other words.",
  ]
`);
  });

  it('suggests the nearest page', async () => {
    expect(await linesInSection('To [a](/orgins/).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-target: There is no page \`/orgins/\` on this site → Did you mean \`/origins/\`?",
      ]
    `);
  });

  it('wants the slash at the end of an address', async () => {
    expect(await linesInSection('To [a](/origins).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-target: There is no page \`/origins\` on this site → Did you mean \`/origins/\`?",
      ]
    `);
  });

  it('suggests the page for a file name', async () => {
    expect(await linesInSection('To [a](/origins/index.html).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-target: There is no page \`/origins/index.html\` on this site → Did you mean \`/origins/\`?",
      ]
    `);
  });

  it('reports an anchor that this page does not have', async () => {
    expect(await linesInSection('To [a](#nowhere-at-all).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-target: There is no place \`#nowhere-at-all\` on \`/extra/\` → Places are the headings (#some-words), claims (#claim-ID) and references (#ref-KEY) of a page.",
      ]
    `);
  });

  it('suggests the nearest anchor of another page', async () => {
    expect(await linesInSection('To [a](../origins/#the-trails).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-target: There is no place \`#the-trails\` on \`/origins/\` → Did you mean \`#the-trials\`?",
      ]
    `);
  });

  it('reports the address of a definition at the definition', async () => {
    expect(
      await linesInSection(`To [a][b].

[b]: /orgins/`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:8:1 error link-target: There is no page \`/orgins/\` on this site → Did you mean \`/origins/\`?",
  ]
`);
  });

  it('reports a link to a name without address', async () => {
    expect(await linesInSection('To [a][nowhere].')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-target: The link \`[a][nowhere]\` has no address → Write [words](address), or add a line [name]: address.",
      ]
    `);
  });

  it('reports schemes that no page may carry', async () => {
    expect(
      await linesInSection(
        'To [a](javascript:alert%281%29), [b](ftp://example.org), [c](//example.org), [d](mailto:nobody).',
      ),
    ).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-scheme: The link \`javascript:alert%281%29\` leads nowhere → Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.",
        "sections/30-extra.mdx:6:34 error link-scheme: The link \`ftp://example.org\` leads nowhere → Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.",
        "sections/30-extra.mdx:6:58 error link-scheme: The link \`//example.org\` leads nowhere → Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.",
        "sections/30-extra.mdx:6:78 error link-scheme: The link \`mailto:nobody\` leads nowhere → Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.",
      ]
    `);
  });

  it('checks the addresses of HTML links too', async () => {
    expect(
      await linesInSection('To <a href="javascript:alert(1)">a</a> and <a href="/orgins/">b</a>.'),
    ).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-scheme: The link \`javascript:alert(1)\` leads nowhere → Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.",
        "sections/30-extra.mdx:6:44 error link-target: There is no page \`/orgins/\` on this site → Did you mean \`/origins/\`?",
      ]
    `);
  });

  it('suggests the nearest file of media', async () => {
    expect(await linesInSection('To [a](/media/mpa.svg).')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:4 error link-target: There is no page \`/media/mpa.svg\` on this site → Did you mean \`/media/map.svg\`?",
      ]
    `);
  });

  it('reports images without words or without file', async () => {
    expect(
      await linesInSection(`![](media/map.svg)

![x](media/mpa.svg)

![x](https://example.org/a.png)

<img src="media/map.svg"/>`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:6:1 error image-alt: An image without alternative text → Say what it shows: ![A map of …](media/map.svg).",
    "sections/30-extra.mdx:8:1 error image-file: There is no image \`media/mpa.svg\` → Did you mean \`media/map.svg\`?",
    "sections/30-extra.mdx:10:1 error image-file: The image \`https://example.org/a.png\` is not in media/ → Put the file there and write media/NAME.",
    "sections/30-extra.mdx:12:1 error image-alt: An image without alternative text → Say what it shows: ![A map of …](media/map.svg).",
  ]
`);
  });

  it('suggests the nearest component', async () => {
    expect(await linesInSection('A <Clam id="x">a</Clam>.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error component-unknown: \`<Clam>\` is not imported → Did you mean \`Claim\`?",
      ]
    `);
  });

  it('says how headings are written', async () => {
    expect(await linesInSection('<h2>x</h2>')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error component-unknown: Unknown element \`<h2>\` → Write headings as Markdown: ## Words.",
      ]
    `);
  });

  it('reports a raw script', async () => {
    expect(await linesInSection('A <script>alert()</script>.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error unsafe-html: The element \`<script>\` is not allowed → Take it out: sections hold prose, no code.",
      ]
    `);
  });

  it('reports an event handler', async () => {
    expect(await linesInSection('A <b onclick="x()">a</b>.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error unsafe-html: The handler \`onclick\` is not allowed → Take it out: sections hold prose, no code.",
      ]
    `);
  });

  it('reports styles', async () => {
    expect(await linesInSection('A <b style="color: red">a</b>.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:3 error component-attribute: \`<b>\` takes no \`style\` → Take it out. Looks belong to the site’s style sheet.",
      ]
    `);
  });

  it('reports code where the documentary takes none', async () => {
    expect(
      await linesInSection(
        `import X from "y"

A {1 + 1} and {"a literal"} and <b title={x}>c</b> and <b {...x}>d</b> and <X />.`,
        { 'documentary.yaml': `${validFiles['documentary.yaml']}code: none\n` },
      ),
    ).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error prose-code: An import or export → This documentary takes no code (\`code: none\`, or --prose-only). Begin the paragraph with another word if it is prose.",
        "sections/30-extra.mdx:8:3 error prose-code: Code in braces: \`{1 + 1}\` → This documentary takes no code (\`code: none\`, or --prose-only). A brace is written \\{ or \\} in prose; a comment {/* like this */}.",
        "sections/30-extra.mdx:8:33 error prose-code: Code in the attribute \`title\` of \`<b>\` → This documentary takes no code (\`code: none\`, or --prose-only). Write the value as text between double quotes.",
        "sections/30-extra.mdx:8:56 error prose-code: Code in the attribute \`{…}\` of \`<b>\` → This documentary takes no code (\`code: none\`, or --prose-only). Write the value as text between double quotes.",
        "sections/30-extra.mdx:8:76 error prose-code: The component \`<X>\` → This documentary takes no code (\`code: none\`, or --prose-only). Without it, sections know <Claim>, <Term>, <Reference>, <Figure>, <Table>, <Equation>, <Aside>, <Quote>, <Video>, <Audio>, <Embed>, <Timeline>, <ClaimList>, <Exchange>, <PositionMap>, <Chart> and plain HTML.",
      ]
    `);
  });

  it('reports a component that is used without an import, and says how to import it', async () => {
    const files = { 'components/Orbit.astro': '<p>An orbit</p>' };
    expect(await linesInSection('<Orbit />\n\n<Orbits />\n\n<Else />', files)).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error component-unknown: \`<Orbit>\` is not imported → Below the front matter, write: import Orbit from '../components/Orbit.astro';",
        "sections/30-extra.mdx:8:1 error component-unknown: \`<Orbits>\` is not imported → Did you mean \`Orbit\`?",
        "sections/30-extra.mdx:10:1 error component-unknown: \`<Else>\` is not imported → Import it from a file below components/, or use <Claim>, <Term>, <Reference>, <Figure>, <Table>, <Equation>, <Aside>, <Quote>, <Video>, <Audio>, <Embed>, <Timeline>, <ClaimList>, <Exchange>, <PositionMap>, <Chart> or plain HTML.",
      ]
    `);
  });

  it('reports an import of a file that is not there', async () => {
    const files = { 'components/Orbit.astro': '<p>An orbit</p>' };
    const text =
      "import Orbit from '../components/Orbits.astro'\nimport y from '../components/Orbit.astro'\n\n<Orbit />";
    expect(await linesInSection(text, files)).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:19 error import-missing: There is no file \`../components/Orbits.astro\` → Did you mean \`../components/Orbit.astro\`?",
      ]
    `);
  });

  it('warns of figures, dates and quotations without a citation', async () => {
    expect(
      await linesInSection(`In 2019, 20% did.

He said “two words”.

In the 5G of MI6, “one” word.`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:6:4 warning prose-uncited: \`2019\` is in a passage without a citation → Cite the source with [@key], or say it without the figure, date or quotation.",
    "sections/30-extra.mdx:8:9 warning prose-uncited: \`“two words”\` is in a passage without a citation → Cite the source with [@key], or say it without the figure, date or quotation.",
  ]
`);
  });

  it('reports notes without text and texts without note', async () => {
    expect(
      await linesInSection(`A note[^2] and another[^3].

[^3]: Words.
[^4]: Unused.`),
    ).toMatchInlineSnapshot(`
  [
    "sections/30-extra.mdx:6:7 error footnote: The note \`[^2]\` has no text → Add a paragraph that begins [^2]: at the end of the section.",
    "sections/30-extra.mdx:9:1 error footnote: Nothing refers to the note \`[^4]\` → Put [^4] where the note belongs, or take its text out.",
  ]
`);
  });

  it('reports headings without words and without the space after their signs', async () => {
    expect(await linesInSection('## \n\n##Words\n\nText with ##.')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error heading-form: A heading without words → Give it words, or take it out.",
        "sections/30-extra.mdx:8:1 error heading-form: \`##\` begins no heading here → Put a space after ##; meant as text, it is written \\##.",
      ]
    `);
  });

  it('reports links without address, with a space in it, and to hosts in disguise', async () => {
    const body = '[a]() [b](https://x y) [c](/\\evil.example) [d](java&Tab;script:alert)';
    expect(await linesInSection(body)).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error link-target: A link without an address → Write [words](address).",
        "sections/30-extra.mdx:6:7 error link-target: The link \`[b](…\` is not read as one → An address holds no space: write %20. Meant as text, the bracket is written \\[.",
        "sections/30-extra.mdx:6:24 error link-scheme: The link \`/\\evil.example\` leads nowhere → Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.",
        "sections/30-extra.mdx:6:44 error link-scheme: The link \`java	script:alert\` leads nowhere → Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.",
      ]
    `);
  });

  it('suggests the page of a section that is named by its file, and the scheme of a web address', async () => {
    expect(await linesInSection('[a](10-origins.mdx) [b](www.example.org/a)')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error link-target: There is no page \`/extra/10-origins.mdx\` on this site → Did you mean \`/origins/\`?",
        "sections/30-extra.mdx:6:21 error link-target: There is no page \`/extra/www.example.org/a\` on this site → An address on the web begins with its scheme: https://www.example.org/a.",
      ]
    `);
  });

  it('knows the references and claims of the pages that list them all, and the files beside the pages', async () => {
    const good =
      '[a](/references/#ref-board1762) [b](/read/#claim-clock-works) [c](/read/#ref-board1762) [d](/data/references.bib) [e](/extra.md) [g](/positions/#GB)';
    expect(await linesInSection(good)).toEqual([]);
    const bad = '[a](/references/#ref-bord1762) [b](/read/#claim-clock-work) [c](/data/reference.bib)';
    expect(await linesInSection(bad)).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error link-target: There is no place \`#ref-bord1762\` on \`/references/\` → Did you mean \`#ref-board1762\`?",
        "sections/30-extra.mdx:6:32 error link-target: There is no place \`#claim-clock-work\` on \`/read/\` → Did you mean \`#claim-clock-works\`?",
        "sections/30-extra.mdx:6:61 error link-target: There is no page \`/data/reference.bib\` on this site → Link to a page of this site: /section/.",
      ]
    `);
  });

  it('reports images without words or file, and takes an address given apart', async () => {
    const body = '![ ](media/map.svg) <img alt="x" />\n\n![A map][m]\n\n[m]: media/map.svg';
    expect(await linesInSection(body)).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error image-alt: An image without alternative text → Say what it shows: ![A map of …](media/map.svg).",
        "sections/30-extra.mdx:6:21 error image-file: An image without a file → Write src="media/NAME".",
      ]
    `);
  });

  it('reports an attribute that appears twice', async () => {
    expect(await linesInSection('<span lang="la" lang="en">ergo</span>')).toMatchInlineSnapshot(`
      [
        "sections/30-extra.mdx:6:1 error component-attribute: \`lang\` appears twice in \`<span>\` → Keep one of the two.",
      ]
    `);
  });

  it.each([
    ['2019年5月21日、華為は', '2019'],
    ['二〇一九年五月、華為は', '二〇一九年'],
    ['2019년 5월에', '2019'],
    ['في عام ٢٠١٩ حدث', '٢٠١٩'],
    ['Il dit : « c’est ainsi ».', '« c’est ainsi »'],
    ['Er sagte: „Das ist so.“', '„Das ist so.“'],
    ['Er sagte: »Das ist so.«', '»Das ist so.«'],
    ['Hon sade: ”Så är det.”', '”Så är det.”'],
    ['He said ‘it isn’t so’.', '‘it isn’t so’'],
    ['她說「這是很長的引文」。', '「這是很長的引文」'],
    ['It cost $5bn.', '$5'],
  ])('finds the fact in %s', async (body, words) => {
    expect(await linesInSection(body)).toEqual([
      expect.stringContaining(`prose-uncited: \`${words}\` is in a passage without a citation`),
    ]);
  });

  it.each([
    '5G, MI6, 3GPP, H.264, v2.0, COVID-19, the 21st century',
    'It’s the dogs’ and the cats’ own; rock ’n’ roll',
    '“one” and “two” words, ‘one’ and ‘two’ words, "one" and "two" words',
    '«mot» et «autre», « mot » et « autre »',
    '„eins“ und „zwei“, »eins« und »zwei«',
    '”ett” och ”två”',
    '「一」和「二」十分重要',
  ])('finds no fact in %s', async (body) => {
    const lines = await linesInSection(body);
    expect(lines.filter((line) => !line.includes('typewriter-signs'))).toEqual([]);
  });
});
