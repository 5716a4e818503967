import { describe, expect, it } from 'vitest';
import { linesInSection, linesWith, section, validFiles } from '../../content-folder.ts';

const ruleOf = (rule: string) => async (body: string) => {
  const lines = await linesInSection(body);
  return lines
    .filter((line) => line.includes(` ${rule}: `))
    .map((line) => line.replace('sections/30-extra.mdx:', ''));
};

describe('a link without words', () => {
  it('is refused with a suggestion where it leads to nothing', async () => {
    const body =
      '<Figure id="fig-orbit">\n\nWords in its place\n\nA caption\n\n</Figure>\n\nSee [](#fig-obrit).';
    expect(await ruleOf('cross-reference')(body)).toEqual([
      '14:5 error cross-reference: There is nothing with the id `#fig-obrit` → Did you mean `#fig-orbit`?',
    ]);
  });

  it('is refused where it leads to the web', async () => {
    expect(await ruleOf('cross-reference')('See [](https://example.org/).')).toEqual([
      expect.stringContaining('6:5 error cross-reference: The link to https://example.org/ has no words'),
    ]);
  });

  it('is refused where two other sections have the heading', async () => {
    const lines = await linesWith({
      'sections/30-extra.mdx': section('## Same\n\nText.'),
      'sections/40-more.mdx': section('## Same\n\nText.'),
      'sections/50-link.mdx': section('See [](#same).'),
    });
    expect(lines.filter((line) => line.includes('cross-reference'))).toEqual([
      'sections/50-link.mdx:6:5 error cross-reference: More than one section has the heading `#same` → Name the section: [](/extra/#same) or [](/more/#same).',
    ]);
  });
});

describe('a figure', () => {
  it('that nothing refers to is reported only where the documentary asks for it', async () => {
    const files = { 'sections/30-extra.mdx': section('<Equation id="eq-one">\n\n$$\nx\n$$\n\n</Equation>') };
    expect(await linesWith(files)).toEqual([]);
    const settings = `${validFiles['documentary.yaml']}checks: { figure-unused: warning }\n`;
    expect(await linesWith({ ...files, 'documentary.yaml': settings })).toEqual([
      expect.stringContaining('extra.mdx:6:1 warning figure-unused: Nothing refers to `eq-one`'),
    ]);
    const used = { 'sections/40-more.mdx': section('See [](#eq-one).') };
    expect(await linesWith({ ...files, ...used, 'documentary.yaml': settings })).toEqual([]);
  });

  it('of the author’s own has a name that the engine does not have', async () => {
    const body =
      'import Figure from \'../components/Figure.astro\';\n\n<Figure id="fig-x">\n\nWords\n\nMore\n\n</Figure>';
    expect(await ruleOf('component-name')(body)).toEqual([
      expect.stringContaining(
        '6:8 error component-name: `Figure` is the name of a component of the engine’s',
      ),
    ]);
  });

  it('has an id of its own over all sections', async () => {
    const figure = section('<Equation id="eq-one">\n\n$$\nx\n$$\n\n</Equation>');
    const lines = await linesWith({ 'sections/30-extra.mdx': figure, 'sections/40-more.mdx': figure });
    expect(lines.filter((line) => line.includes('figure-id'))).toEqual([
      expect.stringMatching(
        /^sections\/40-more\.mdx:6:1 error figure-id: The id `eq-one` is taken \(.*30-extra\.mdx:6\)/,
      ),
    ]);
  });

  it('has a file that is there, words for who does not see it, and no attribute that it does not take', async () => {
    const [file, alternative, wide, colour] = await ruleOf('component-attribute')(
      '<Figure src="media/nowhere.svg" width="5%" color="red">Caption</Figure>',
    );
    expect([file, alternative, wide, colour].join('\n')).toMatchInlineSnapshot(`
      "6:1 error component-attribute: \`<Figure>\` takes no \`color\` → It takes id, src, alt, credit, width, place.
      6:1 error component-attribute: \`width\` is "5%": expected a share of the text from 20% to 100% → Write width="60%".
      6:1 error component-attribute: There is no file \`media/nowhere.svg\` → Put it into media/ and write media/NAME.
      6:1 error component-attribute: A figure without alternative text → Say what it shows: alt="A map of …". A picture that only adorns has alt=""."
    `);
  });
});

it('names a formula that cannot be read, at its place', async () => {
  expect(await ruleOf('math')('It is $\\frac{1}{$ here.')).toEqual([
    expect.stringMatching(/^6:\d+ error math: This formula cannot be read/),
  ]);
  // The library fails within itself at this one.
  expect(await ruleOf('math')('It is $x^}2$ here.')).toEqual([
    expect.stringMatching(/error math: This formula cannot be read: its braces or commands/),
  ]);
});

it('reads what LaTeX allows on lines of its own alone only there', async () => {
  const split = '\\begin{split} a &= b \\\\ &= c \\end{split}';
  expect(await ruleOf('math')(`$$\n${split}\n$$`)).toEqual([]);
  expect(await ruleOf('math')(`It is $${split}$.`)).toHaveLength(1);
});
