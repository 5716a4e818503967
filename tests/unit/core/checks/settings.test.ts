import { describe, expect, it } from 'vitest';
import { linesWith, section, validFiles } from '../../content-folder.ts';

const settings = (checks: string) => `${validFiles['documentary.yaml']}checks: ${checks}\n`;

/** Two paragraphs that state a figure without a source, which is a warning, and a picture without words. */
const body = 'In 1714 Parliament offered £20,000.\n\nIn 1773 it paid £8,750.\n\n![](media/map.svg)';

async function rulesIn(prose: string, checks = '{}'): Promise<string[]> {
  const lines = await linesWith({
    'documentary.yaml': settings(checks),
    'sections/30-extra.mdx': section(prose),
  });
  return lines.map((line) => line.replace(/^[^:]*:(\d+):\d+ (\w+) ([\w-]+):.*$/s, '$1 $2 $3'));
}

describe('checks in documentary.yaml', () => {
  it('turn warnings off and make them errors', async () => {
    const usual = ['6 warning prose-uncited', '8 warning prose-uncited', '10 error image-alt'];
    expect(await rulesIn(body)).toEqual(usual);
    expect(await rulesIn(body, '{ prose-uncited: off }')).toEqual(['10 error image-alt']);
    expect(await rulesIn(body, '{ prose-uncited: error, image-alt: warning }')).toEqual([
      '6 error prose-uncited',
      '8 error prose-uncited',
      '10 warning image-alt',
    ]);
  });

  it('cannot turn off what nothing can be built from, and say so', async () => {
    const lines = await linesWith({
      'documentary.yaml': settings('{ citation-unknown-key: off }'),
      'sections/30-extra.mdx': section('A text [@nobody].'),
    });
    expect(lines).toEqual([
      expect.stringContaining('error citation-unknown-key: Unknown citation key `nobody`'),
    ]);
    expect(lines[0]).toContain('`citation-unknown-key` cannot be turned off: the site could not be built.');
  });

  it('are reported where they name no rule', async () => {
    expect(await linesWith({ 'documentary.yaml': settings('{ prose-uncitd: off }') })).toEqual([
      'documentary.yaml:13:11 error check-setting: There is no rule `prose-uncitd` → Did you mean `prose-uncited`?',
    ]);
  });
});

describe('A comment in the prose', () => {
  it('turns a rule off for the paragraph that follows', async () => {
    expect(await rulesIn(`{/* checks off: prose-uncited */}\n\n${body}`)).toEqual([
      '10 warning prose-uncited',
      '12 error image-alt',
    ]);
  });

  it('turns rules off for the paragraph that it is in', async () => {
    const inside = body.replace('paid', '{/* checks off: prose-uncited, image-alt */} paid');
    expect(await rulesIn(inside)).toEqual(['6 warning prose-uncited', '10 error image-alt']);
  });

  it('is reported where it names no rule', async () => {
    expect(await rulesIn('{/* checks off: image-altt */}\n\nText.')).toEqual(['6 error check-setting']);
  });
});
