import { expect, it } from 'vitest';
import { linesInSection } from '../../../content-folder.ts';

/** What `check` says of foreign notation in a section: place and first words of the hint. */
async function found(body: string): Promise<string[]> {
  const lines = await linesInSection(body);
  return lines
    .filter((line) => line.includes(' foreign-notation: '))
    .map((line) => line.replace(/^sections\/30-extra\.mdx:(\d+:\d+) error foreign-notation: .* → /, '$1 '));
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
])('names notation of other programs and what to write instead: %j', async (body, expected) => {
  const [first] = await found(body);
  if (expected === undefined) expect(first).toBeUndefined();
  else expect(first?.startsWith(expected)).toBe(true);
});

it('reports a cross-reference of Quarto once, not as an unknown key as well', async () => {
  expect(await linesInSection('See @fig-orbit and [@sec-end].')).toHaveLength(2);
});

it.each([
  'It cost $5 and $6, a = b == c, 2^10 and x^ y^ z.',
  'Write to a~b or ~/home, or to me@example.org: it is 5:30.',
  '`:::note` and `==x==` are code.\n\n```txt\n:::note\n==x==\n```',
  'Time: noon. Note: this is prose.',
])('leaves prose and code alone: %j', async (body) => {
  expect(await found(body)).toEqual([]);
});
