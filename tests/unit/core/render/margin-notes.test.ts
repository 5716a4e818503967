import { expect, it } from 'vitest';
import { renderProse } from '../../../../src/core/render/render-prose.ts';
import { noteStyle } from '../../../../src/outputs/hosting/note-style.ts';
import { documentaryOf, section } from '../../documentary-of.ts';

const line = 'Somebody saw the comet on that night, and wrote of it to a friend in the town. ';
const note = '^[A few words about it.]';

/** The numbers of the notes that styles may put beside the text. */
async function beside(body: string, kind: 'section' | 'whole' = 'section'): Promise<string[]> {
  const documentary = await documentaryOf({ 'sections/1-a.mdx': section(body) });
  const [first] = documentary.sections;
  if (first === undefined) throw new Error('There is no section.');
  const html = renderProse(documentary, first, { kind });
  const numbers = [...html.matchAll(/data-note="(\d+)"/g)].map(([, number = '']) => number);
  expect(html.match(/<li[^>]*class="margin-note"/g)?.length ?? 0).toBe(numbers.length);
  return numbers;
}

it.each<[string, string, string[]]>([
  ['there is text beside them', `Words.${note} ${line.repeat(9)}${note} ${line.repeat(9)}`, ['1', '2']],
  ['the section ends', `${line}${note}`, []],
  [
    'a wide figure takes the margin',
    `Words.${note}\n\n<Figure id="fig-x" src="media/x.png" alt="X" place="wide">X</Figure>\n\n${line.repeat(9)}${note} ${line.repeat(9)}`,
    ['2'],
  ],
  [
    'a figure is in the margin',
    `Words.${note}\n\n${line.repeat(9)}\n\n<Figure id="fig-x" src="media/x.png" alt="X" place="margin">X</Figure>\n\n${line.repeat(9)}`,
    [],
  ],
  [
    'a note is more than paragraphs',
    `Words.[^n] ${line.repeat(9)}${note} ${line.repeat(9)}\n\n[^n]: Words.\n\n    - A list\n`,
    ['2'],
  ],
  [
    'a note is in folded text',
    `Words.\n\n<details>\n<summary>More</summary>\n\nWords.${note}\n\n</details>\n\n${line.repeat(9)}${note} ${line.repeat(9)}`,
    ['2'],
  ],
  ['a note is referred to twice', `Words.[^n] ${line.repeat(9)} Again.[^n]\n\n[^n]: Words.\n`, ['1']],
])('has notes in the margin as far as they fit, where %s', async (_, body, expected) => {
  expect(await beside(body)).toEqual(expected);
});

it('keeps notes in their list where all sections are on one page', async () => {
  expect(await beside(`Words.${note} ${line.repeat(9)}`, 'whole')).toEqual([]);
});

it('ties each note of the longest list to its place in the text', async () => {
  const body = `${`Words.${note} ${line.repeat(9)}`.repeat(3)}`;
  const style = noteStyle(await documentaryOf({ 'sections/1-a.mdx': section(body) }));
  expect(style).toContain('[id][data-note="3"]{anchor-name:--r3}');
  expect(style).not.toContain('"4"');
});
