import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/core/read/read-content.ts';
import { checkFolder, type Files, validFiles, writeFolder } from '../../content-folder.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** What is reported of the files in `media/`, without the folder's own file. */
async function reported(files: Files): Promise<string[]> {
  const { issues } = await checkFolder(writeFolder({ ...validFiles, ...files }));
  return issues.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('Media are published', () => {
  it.each(['Figure #1.svg', 'a?b&c:d;e.svg', '100%20.svg', ' space .svg', '"quoted" <x>.svg', '图.svg'])(
    'with the name “%s”',
    async (name) => expect(await reported({ [`media/${name}`]: svg })).toEqual([]),
  );

  it('without what programs keep in the folder', () => {
    const folder = writeFolder({
      ...validFiles,
      'media/.DS_Store': '',
      'media/.git/HEAD': 'x',
      'media/a/.x': '',
    });
    expect([...readContent(folder).media]).toEqual(['media/map.svg']);
  });

  it('with linked folders and files', () => {
    const folder = writeFolder({ ...validFiles, 'shared/a.svg': svg });
    symlinkSync(join(folder, 'shared'), join(folder, 'media/linked'));
    expect([...readContent(folder).media].sort()).toEqual(['media/linked/a.svg', 'media/map.svg']);
  });
});

describe('Media are refused', () => {
  it.each([
    ['a\tb.svg', /^media-name: A tab, line end or other control character/],
    ['a\\b.svg', /^media-name: A backslash/],
    [`${'ä'.repeat(125)}.svg`, /^media-name: A name of more than 240 bytes/],
    ['map.svg.gz', /^media-name: .*name of the compressed `media\/map.svg`/],
  ])('with the name “%s”', async (name, message) => {
    expect(await reported({ [`media/${name}`]: 'x' })).toEqual([expect.stringMatching(message)]);
  });

  it('with a name that is not UTF-8', async () => {
    const folder = writeFolder(validFiles);
    const name = Buffer.concat([Buffer.from(`${folder}/media/`), Buffer.from([0xff, 0x2e])]);
    writeFileSync(name, svg);
    expect((await checkFolder(folder)).issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('not UTF-8'),
    ]);
  });

  it.each([
    ['page.html', 'text'],
    ['page.XHTML', 'text'],
    ['feed.xml', '<feed/>'],
    ['code.js', '1'],
    ['worker.mjs', '1'],
    ['picture.png', ' <!-- note --><!DOCTYPE html><script>1</script>'],
    ['notes.txt', '\uFEFF<html><script>1</script></html>'],
    ['book.dat', '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script>'],
    ['drawing.png', `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`],
    ['drawing.svg', '<html><script>1</script></html>'],
    ['wide.txt', Buffer.from('\uFEFF<html><script>1</script>', 'utf16le')],
    ['wide.bin', Buffer.from('<html><script>1</script>', 'utf16le')],
  ])('that run code when they are opened: %s', async (name, text) => {
    expect(await reported({ [`media/${name}`]: text })).toEqual([
      expect.stringMatching(/^media-kind: .*, and is not published$/),
    ]);
  });

  it('in SVG that is not well-formed, with the place', async () => {
    const folder = writeFolder({
      ...validFiles,
      'media/open.svg': '<svg xmlns="http://www.w3.org/2000/svg">\n  <g></svg>',
      'media/space.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>a&nbsp;b</text></svg>',
      'media/program.svg':
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>',
    });
    const { issues } = await checkFolder(folder);
    expect(
      issues.map(({ path, line, message }) => `${path.replace(/^.*media/, 'media')}:${line} ${message}`),
    ).toEqual([
      'media/open.svg:2 `media/open.svg` is not well-formed: Missing end tag for element g',
      "media/space.svg:1 `media/space.svg` is not well-formed: Named entity isn't defined: &nbsp;",
    ]);
  });

  it('and not read, where a stranger’s folder links out of itself', () => {
    const outside = writeFolder({ 'private.txt': 'a key', 'deep/private.txt': 'a key' });
    const folder = writeFolder({ ...validFiles, 'media/a.svg': svg });
    symlinkSync(join(outside, 'private.txt'), join(folder, 'media/key.txt'));
    symlinkSync(join(outside, 'deep'), join(folder, 'media/deep'));
    symlinkSync(join(outside, 'private.txt'), join(folder, 'sections/90-key.mdx'));
    symlinkSync('a.svg', join(folder, 'media/b.svg'));
    const strange = readContent(folder, { proseOnly: true });
    expect([...strange.media].sort()).toEqual(['media/a.svg', 'media/b.svg', 'media/map.svg']);
    expect(strange.issues.map(({ message }) => message).sort()).toEqual([
      '`90-key.mdx` is a link out of this folder',
      '`media/deep` is a link out of this folder',
      '`media/key.txt` is a link out of this folder',
    ]);
    expect([...readContent(folder).media]).toContain('media/key.txt');
  });

  it('that are links in a circle, lead nowhere, or are no files', async () => {
    const folder = writeFolder(validFiles);
    mkdirSync(join(folder, 'media/deep'));
    symlinkSync('..', join(folder, 'media/deep/circle'));
    symlinkSync('nowhere', join(folder, 'media/nowhere.svg'));
    symlinkSync('/dev/zero', join(folder, 'media/zero.svg'));
    expect((await checkFolder(folder)).issues.map(({ message }) => message)).toEqual([
      '`media/deep/circle` is a link that leads round in a circle',
      '`media/nowhere.svg` cannot be read (ENOENT)',
      '`media/zero.svg` is not a file',
    ]);
  });
});
