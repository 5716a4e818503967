import { describe, expect, it } from 'vitest';
import { addressAt } from '../../../../../src/core/model/references/passage-address.ts';

const page = 'https://news.example/story';

describe('the address of a passage', () => {
  it('looks for the words of a quotation', () => {
    expect(addressAt(page, 'paragraph 9', 'never given data, ever')).toBe(
      `${page}#:~:text=never%20given%20data%2C%20ever`,
    );
  });

  it('encodes what has a meaning in a directive', () => {
    expect(addressAt(page, undefined, 'R&D in state-owned firms')).toBe(
      `${page}#:~:text=R%26D%20in%20state%2Downed%20firms`,
    );
  });

  it('takes the longest run of words where the quotation is interrupted', () => {
    expect(addressAt(page, undefined, '“We […] will never plant back doors … ever”')).toBe(
      `${page}#:~:text=will%20never%20plant%20back%20doors`,
    );
  });

  it('gives a long quotation by its beginning and its end', () => {
    const quote = Array.from({ length: 30 }, (_, index) => `w${index + 1}`).join(' ');
    const words = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `w${from + index}`).join('%20');
    expect(addressAt(page, undefined, quote)).toBe(`${page}#:~:text=${words(1, 8)},${words(23, 30)}`);
  });

  it('keeps a fragment that the address has', () => {
    expect(addressAt(`${page}#part-2`, undefined, 'as is')).toBe(`${page}#part-2:~:text=as%20is`);
  });

  it('stays as it is without words or with a page number alone', () => {
    expect(addressAt(page, 'p. 4', undefined)).toBe(page);
    expect(addressAt(page, undefined, '[…] …')).toBe(page);
  });

  it.each([
    ['https://www.youtube.com/watch?v=abc', '00:12:30', 'https://www.youtube.com/watch?v=abc&t=750s'],
    ['https://youtu.be/abc', 'at 12:30', 'https://youtu.be/abc?t=750s'],
    ['https://vimeo.com/123', '1:02:03', 'https://vimeo.com/123#t=3723s'],
    ['https://radio.example/show.mp3', '12:30–13:05', 'https://radio.example/show.mp3#t=750'],
    ['https://news.example/story', '12:30', 'https://news.example/story'],
    ['https://radio.example/show.mp3', 'p. 12', 'https://radio.example/show.mp3'],
  ])('leads into %s at %s where the address allows it', (url, locator, expected) => {
    expect(addressAt(url, locator, undefined)).toBe(expected);
  });
});
