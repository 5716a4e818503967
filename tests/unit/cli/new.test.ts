import { describe, expect, it } from 'vitest';
import { nextSection, sectionText } from '../../../src/cli/new/next-section.ts';
import { checkFolder, linesWith } from '../content-folder.ts';

describe('a new section', () => {
  it('takes the next free number in tens and an address from the title', () => {
    expect(nextSection('What followed', [], [])).toBe('10-what-followed.mdx');
    expect(nextSection('Größe & “Maß”', ['10-a.mdx', '25-b.mdx'], [])).toBe('30-grosse-mass.mdx');
  });

  it('takes the first whole words of a long title for its address', () => {
    const words = `${'Word '.repeat(80)}end`;
    expect(nextSection(words, [], [])).toBe(`10-${'word-'.repeat(11)}word.mdx`);
    expect(nextSection('x'.repeat(400), [], [])).toBe(`10-${'x'.repeat(60)}.mdx`);
  });

  it('refuses an address that is taken, reserved or empty', () => {
    expect(() => nextSection('A', ['10-a.mdx'], [])).toThrow('sections/10-a.mdx has that address already');
    expect(() => nextSection('Claims', [], ['claims'])).toThrow('belongs to the site itself');
    expect(() => nextSection('華為', [], [])).toThrow('no Latin letter');
  });

  it('is valid, whatever is in its title', async () => {
    expect(
      await linesWith({ 'sections/30-new.mdx': sectionText('A “title”: with "quotes" # and {braces}') }),
    ).toEqual([]);
  });
});

it('has a documentary to start from with an example of everything, and nothing wrong in it', async () => {
  const { issues, documentary } = await checkFolder('src/cli/new/minimal');
  expect(issues).toEqual([]);
  expect(documentary?.references).toHaveLength(1);
  expect(documentary?.claims.map(({ by }) => by.map(({ name }) => name))).toEqual([['Jane Doe']]);
  expect(documentary?.positions?.countries).toHaveLength(1);
});
