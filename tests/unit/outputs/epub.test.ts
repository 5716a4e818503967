import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epub } from '../../../src/outputs/epub/epub.ts';
import { readPictures } from '../../../src/outputs/epub/pictures.ts';
import { hostileDocumentary, sampleDocumentary, section } from './sample-documentary.ts';

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><rect width="9" height="9"/></svg>';

function filesOf(book: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('the book', () => {
  it('begins with its type, not compressed', async () => {
    const book = epub(await sampleDocumentary());
    expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('is the same bytes for the same content', async () => {
    expect(epub(await sampleDocumentary())).toEqual(epub(await sampleDocumentary()));
  });

  it('links marks to references and back', async () => {
    const files = filesOf(
      epub(
        await sampleDocumentary({
          sections: { '10-a.mdx': section('A', 'x [@first]'), '20-b.mdx': section('B', 'y [@first]') },
        }),
      ),
    );
    expect(files['book/section-b.xhtml']).toContain('href="references.xhtml#ref-first" id="cite-first-2"');
    expect(files['book/references.xhtml']).toContain('href="section-a.xhtml#cite-first-1"');
    expect(files['book/references.xhtml']).toContain('href="section-b.xhtml#cite-first-2"');
  });

  it('leads from section to section inside the book', async () => {
    const prose = 'To [b](/b/), [there](../b/), [here](#no-such-place) and [away](/about/).';
    const files = filesOf(
      epub(
        await sampleDocumentary({
          sections: { '10-a.mdx': section('A', prose), '20-b.mdx': section('B', 'y [@first]') },
        }),
      ),
    );
    const chapter = files['book/section-a.xhtml'] ?? '';
    expect(chapter.match(/href="section-b\.xhtml"/g)).toHaveLength(2);
    expect(chapter).toContain('href="https://tea.example/about/"');
    expect(chapter).not.toContain('#no-such-place"');
  });

  it('shows the pictures of the prose, an SVG as a PNG, and the words of those that are not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'content-'));
    mkdirSync(join(folder, 'media'));
    writeFileSync(join(folder, 'media', 'a map.svg'), drawing);
    writeFileSync(join(folder, 'media', 'unused.svg'), drawing);
    const pictures = await readPictures(folder);
    rmSync(folder, { recursive: true });
    const prose = 'See ![A map](media/a%20map.svg) and ![Lost](media/lost.png).';
    const documentary = await sampleDocumentary({ sections: { '10-a.mdx': section('A', prose) } });
    const files = filesOf(epub(documentary, pictures));
    expect(files['book/section-a.xhtml']).toContain('See <img src="picture-1.png" alt="A map" /> and Lost.');
    expect(Object.keys(files).filter((name) => name.includes('picture'))).toEqual(['book/picture-1.png']);
    expect(files['book/package.opf']).toContain('href="picture-1.png" media-type="image/png"');
    expect(filesOf(epub(documentary))['book/section-a.xhtml']).toContain('See A map and Lost.');
  });

  it('is read from right to left in languages that are', async () => {
    const files = filesOf(epub(await sampleDocumentary({ settings: { language: 'ar' } })));
    expect(files['book/package.opf']).toContain('page-progression-direction="rtl"');
    expect(files['book/section-tea.xhtml']).toContain('lang="ar" xml:lang="ar" dir="rtl"');
  });

  it('holds hostile content as text', async () => {
    for (const [name, text] of Object.entries(filesOf(epub(await hostileDocumentary())))) {
      expect(text, name).not.toMatch(/<script|javascript:|\p{Cc}(?<![\n\r\t])/u);
    }
  });
});
