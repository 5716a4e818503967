import { expect, it } from 'vitest';
import { linesInSection, linesWith, section, validFiles } from '../../../content-folder.ts';

/** What `check` says of foreign notation in a section: place and first words of the hint. */
async function found(body: string): Promise<string[]> {
  const lines = await linesInSection(body);
  return lines
    .filter((line) => / (?:foreign-notation|mdx-syntax|math): .* is not read here: /.test(line))
    .map((line) => line.replace(/^sections\/30-extra\.mdx:(\d+:\d+) (?:error|warning) [\w-]+: .* → /, '$1 '));
}

it.each([
  [':::note\nMind the gap.\n:::', '6:1 Write <Aside type="note">'],
  ['::: callout-warning\nMind the gap.\n:::', '6:1 Write <Aside type="warning">'],
  ['See @fig-orbit for it.', '6:5 Write [](#fig-orbit).'],
  ['This is ==important== here.', '6:9 Write <mark>important</mark>.'],
  ['In m^2^ and more.', '6:5 Write <sup>2</sup>.'],
  ['Some H~2~O to drink.', '6:7 Write <sub>2</sub>'],
  ['Comet\n: A body of ice', '7:1 Write <dl>'],
  ['Table: Elements of the orbit', '6:1 Write <Table id="tbl-…"'],
  ['*[IAU]: International Astronomical Union', '6:1 Put it into terms.yaml'],
  ['As \\\\cite\\{halley\\} said.', undefined],
  ['!!! note "Title"', '6:1 Write <Aside type="note">'],
  ['A [[wiki link]] here.', '6:3 Write [words](address).'],
  ['```{.python}\n1\n```', '6:4 Write ```python'],
  ['```js hl_lines="2"\n1\n```', '6:7 Known there: title="…"'],
  ['::: {.callout-tip title="A title"}\nMind.\n:::', '6:5 Write <Aside type="tip" title="A title">'],
  ['::: {#fig-orbit}\nMind.\n:::', '6:5 Write <Figure id="fig-orbit">'],
  [':::tip[A title]\nMind.\n:::', '6:1 Write <Aside type="tip">'],
  [':::{note}\nMind.\n:::', '6:4 Write <Aside type="note">'],
  [
    '![A map](media/map.svg){#fig-a width=50%}',
    '6:24 Write <Figure id="fig-a" src="media/map.svg" alt="A map" width="50%">Caption</Figure>.',
  ],
  ['## A heading {#sec-x}\n\nText.', '6:14 Take it out: a heading has its id from its words'],
  ['## A heading {/* #x */}\n\nText.', '6:14 Take it out: a heading has its id from its words'],
  ['A [word]{.mark} here.', '6:9 Write <mark>'],
  ['A [link](/origins/){target="_blank"} here.', '6:20 Take it out'],
  ['| a |\n| - |\n| b |\n\n: A caption {#tbl-x}', '10:13 Write <Table id="tbl-x"'],
  ['$$\nx\n$$ {#eq-x}', '8:1 Write <Equation id="eq-x">'],
  ['$$\nx \\label{eq:x}\n$$', '7:3 Take it out, and write <Equation id="eq-x">'],
  ['See {ref}`fig-x`.', '6:5 Write [](#fig-x).'],
  ['See {numref}`Figure %s <fig-x>`.', '6:5 Write [](#fig-x).'],
  ['As {cite}`a,b` has it.', '6:4 Write [@a; @b].'],
  ['As {cite:t}`a` says.', '6:4 Write @a.'],
  ['```{note}\nMind.\n```', '6:4 Write <Aside type="note">'],
  ['```{figure} media/map.svg\nA map\n```', '6:4 Write <Figure id="fig-…" src="media/map.svg"'],
  ['```{code-cell} ipython3\n1\n```', '6:4 Write ```python'],
  ['```r\n#| echo: false\n1\n```', '7:1 Take it out'],
  ['There are `r nrow(x)` rows.', '6:11 Write what it gives'],
  ['(sec-x)=\nText.', '6:1 Take it out'],
  ['% a comment\n\nText.', '6:1 A comment is written {/* like this */}.'],
  ['See \\@ref(fig:x).', '6:5 Write [](#fig-x).'],
  ['As \\cite{halley} said.', '6:4 Write [@key].'],
  ['As \\cite\\{halley\\} said.', '6:4 Write [@key].'],
  ['See \\ref{fig:x}.', '6:9 Write [](#id).'],
  ['It is \\(x^2\\) here.', '6:7 Write $…$.'],
  ['{{< video a.mp4 >}}', '6:1 Write <Video src="media/…" />'],
  ['A {{ name }} here.', '6:3 Write {name}'],
  ['Text {{cite web|url=x}}.', '6:6 Write Markdown, and [@key]'],
  ['> [!note]- More\n> Words.', '6:3 Write <details><summary>More</summary>'],
  ['> [!abstract] More\n> Words.', '6:3 Write <Aside type="note" title="More">'],
  ['A %%hidden%% word.', '6:3 A comment is written {/* like this */}.'],
  ['See :ref:`x`.', '6:5 Write [](#id).'],
  ['+---+---+\n| a | b |\n+---+---+', '6:1 Write a table of Markdown'],
  ['  Right   Left\n-------   -----\n     1       2', '7:1 Write a table of Markdown'],
  ['| The lime\n| and the rest', '6:1 Write <br/>'],
  ['(@) One\n(@) Two', '6:1 Write a list'],
  ["A '''bold''' word.", '6:3 Write **bold**.'],
  ['== A heading ==\n\nText.', '6:1 Write ## A heading.'],
  ["He said ``words'' to us.", '6:9 Write “words”.'],
  ['See figure~1 here.', '6:11 Write &nbsp;'],
  ['[TOC]\n\nText.', '6:1 Take it out'],
])('names notation of other programs and what to write instead: %j', async (body, expected) => {
  const [first] = await found(body);
  if (expected === undefined) expect(first).toBeUndefined();
  else expect(first?.startsWith(expected)).toBe(true);
});

it('reports a cross-reference of Quarto once, not as an unknown key as well', async () => {
  expect(await linesInSection('See @fig-orbit and [@sec-end].')).toHaveLength(2);
});

it.each([
  '{/* a comment */} {1 + 1} {"words"}`code` and \\[s\\], \\(see below\\).',
  'export const n = 3;\n\n{n}`code` and C++ and C++.\n\n* * *\n\n- - -',
  '> [!NOTE]\n> Words.\n\n1. One\n2. Two\n\nA. Person and B. Person.',
  'It cost $5 and $6, a = b == c, 2^10 and x^ y^ z.',
  'Write to a~b or ~/home, or to me@example.org: it is 5:30.',
  '`:::note` and `==x==` are code.\n\n```txt\n:::note\n==x==\n```',
  'Time: noon. Note: this is prose.',
])('leaves prose and code alone: %j', async (body) => {
  expect(await found(body)).toEqual([]);
});

it('takes no time over long lines that only begin like a notation', async () => {
  const long = [`== ${' '.repeat(20_000)}x`, '\\\\( = a '.repeat(5000), `A ${'%% a '.repeat(5000)}`];
  expect(await found(long.join('\n\n'))).toEqual([]);
});

/** What `check` says of signs that a typewriter has. */
async function signs(body: string): Promise<string[]> {
  return (await linesInSection(body))
    .filter((line) => line.includes(' warning typewriter-signs: '))
    .map((line) => line.replace(/^sections\/30-extra\.mdx:(\d+:\d+) .* → /, '$1 '));
}

it.each([
  ['From 1999--2001.', '6:10 Write –, as in 1999–2001.'],
  ['A word---another.', '6:7 Write —.'],
  ['A word -- another.', '6:8 Write – or —.'],
  ['With `code` -- and more.', '6:13 Write – or —.'],
  ['And so on...', '6:10 Write ….'],
  // The account that the section is added to has “ and ”.
  ['Some "words" of it.', '6:6 Write the quotation marks that the account has.'],
  ["It’s theirs, and it's ours.", '6:20 Write ’.'],
])('tells of signs that other programs would change: %j', async (body, expected) => {
  expect(await signs(body)).toEqual([expected]);
});

it.each([
  'With `a -- b`, --all, a --> b, and 5\' 10" tall.',
  "It's the only one, and so isn't it.",
  'A\\-\\-B and \\.\\.\\.',
])('leaves options, arrows, measures and what is escaped: %j', async (body) => {
  expect(await signs(body)).toEqual([]);
});

it('takes straight quotation marks for the account’s own where it has no others', async () => {
  const files = { 'sections/10-a.mdx': section('Some "words" of it.') };
  const documentary = await linesWith({
    ...Object.fromEntries(
      Object.keys(validFiles)
        .filter((name) => /sections|about/.test(name))
        .map((name) => [name, undefined]),
    ),
    'claims.yaml': undefined,
    'positions.yaml': undefined,
    'changes.yaml': undefined,
    ...files,
  });
  expect(documentary.filter((line) => line.includes('typewriter-signs'))).toEqual([]);
});
