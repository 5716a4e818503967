import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A font as satori takes it. */
export interface PictureFont {
  name: string;
  data: Buffer;
  weight: 400 | 600;
  style: 'normal';
}

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

const packages = createRequire(import.meta.url);

let loaded: { fonts: PictureFont[]; ranges: [first: number, last: number][] } | undefined;

/** The fonts of the pictures, read once. Static WOFF, because satori reads neither WOFF2 nor variable fonts. */
export function pictureFonts(): PictureFont[] {
  return load().fonts;
}

/** Whether the fonts have every letter of a text: otherwise boxes would be in the picture. */
export function canBeSet(text: string): boolean {
  const { ranges } = load();
  return [...text].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => code >= first && code <= last);
  });
}

function load(): NonNullable<typeof loaded> {
  loaded ??= {
    fonts: subsets.flatMap((subset) => ([400, 600] as const).map((weight) => readFont(subset, weight))),
    ranges: readRanges(),
  };
  return loaded;
}

function readFont(subset: string, weight: 400 | 600): PictureFont {
  const file = packages.resolve(
    `@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`,
  );
  return { name: `Source Serif 4 ${subset}`, data: readFileSync(file), weight, style: 'normal' };
}

/** The package says which letters each of its files has, as CSS writes it: `U+0000-00FF, U+0131`. */
function readRanges(): [number, number][] {
  const file = readFileSync(packages.resolve('@fontsource/source-serif-4/unicode.json'), 'utf8');
  const bySubset = JSON.parse(file) as Record<string, string>;
  return subsets.flatMap((subset) =>
    (bySubset[subset] ?? '').split(',').map((range): [number, number] => {
      const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    }),
  );
}
