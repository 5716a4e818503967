import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epub } from '../../../src/exports/epub/epub.ts';
import { hostileDocumentary, sampleDocumentary, section } from './sample-documentary.ts';

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
