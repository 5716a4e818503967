import satori from 'satori';
import sharp from 'sharp';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { singleLine } from '../../core/single-line.ts';
import { canBeSet, pictureFonts } from './picture-fonts.ts';

/** What a page's picture says. */
export interface PictureWords {
  /** The page's own title. */
  title: string;
  /** The documentary's title; left out where it is the page's. */
  documentary: string;
  /** A short line at the foot, such as the edition. */
  foot: string;
}

const size = { width: 1200, height: 630 };
const colours = { paper: '#fbf8f2', ink: '#1f1b16', quiet: '#5d554a', accent: '#8a2c1a', rule: '#ded6c8' };

/**
 * The picture that others show with a link to a page: a PNG of 1200 × 630. Words in scripts that our
 * fonts do not have, or that run from right to left, need the author's font; without one they are left
 * out, and the picture shows marks alone.
 *
 * @param words what it says; the same words give the same bytes
 * @param font absolute path of the author's font
 */
export async function picture(words: PictureWords, font?: string): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori((await page(words, font)) as Parameters<typeof satori>[0], {
    ...size,
    fonts: pictureFonts(),
  });
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
  return new Uint8Array(png);
}

type Box =
  | { type: 'div'; props: { style: Style; children?: (Box | undefined)[] | string } }
  | { type: 'img'; props: { style: Style; src: string; width: number; height: number } };
type Style = Record<string, string | number>;

async function page({ title, documentary, foot }: PictureWords, font?: string): Promise<Box> {
  const shown = shorten(title, 160);
  const whole = documentary === title ? '' : shorten(documentary, 90);
  const set = async (text: string, size: number, color: string, weight?: number) =>
    line(text, size, color, weight) ?? (await drawn(text, size, color, font));
  const heading = await set(shown, fontSize(shown), colours.ink, 600);
  const above = await set(whole, 30, colours.quiet);
  const current = await set(foot, 26, colours.quiet);
  return box(
    {
      ...size,
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 80px 56px 80px',
      backgroundColor: colours.paper,
      borderLeft: `20px solid ${colours.accent}`,
    },
    [
      above ?? box({ height: 30 }),
      heading ?? marks(180),
      footer(current, heading === undefined ? undefined : marks(26)),
    ],
  );
}

function marks(size: number): Box {
  return box(
    { gap: size / 2.2 },
    ['[1]', '[2]', '[3]'].map((mark) => line(mark, size, colours.accent)),
  );
}

function footer(start: Box | undefined, end: Box | undefined): Box {
  return box({ borderTop: `2px solid ${colours.rule}`, paddingTop: 24, justifyContent: 'space-between' }, [
    start ?? box({}),
    end,
  ]);
}

function line(text: string, size: number, color: string, weight = 400): Box | undefined {
  if (text === '' || !canBeSet(text)) return undefined;
  return box(
    {
      fontSize: size,
      color,
      fontWeight: weight,
      lineHeight: 1.2,
      wordBreak: 'break-word',
      fontFamily: families(),
    },
    text,
  );
}

/** A text as Pango draws it, which shapes letters and runs from right to left: satori does neither. */
async function drawn(text: string, size: number, color: string, font?: string): Promise<Box | undefined> {
  if (text === '' || font === undefined) return undefined;
  const { data, info } = await sharp({
    text: {
      text: toXml(x('span', { foreground: color }, text)),
      // Pango takes another font for letters that this one lacks: the author's.
      font: `serif ${size}`,
      fontfile: font,
      width: textWidth,
      wrap: 'word-char',
      dpi: 72,
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  // A long title in wide letters may be too high.
  const scale = Math.min(1, textHeight / info.height);
  const [width, height] = [info.width * scale, info.height * scale];
  const style = { alignSelf: isFromRight(text) ? 'flex-end' : 'flex-start', width, height };
  return {
    type: 'img',
    props: { style, src: `data:image/png;base64,${data.toString('base64')}`, width, height },
  };
}

/** The room for a title, in pixels. */
const textWidth = 1000;
const textHeight = 380;

/** Whether the first letter is of a script that runs from right to left. */
function isFromRight(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    text,
  );
}

function box(style: Style, children: (Box | undefined)[] | string = []): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function families(): string {
  return [...new Set(pictureFonts().map(({ name }) => name))].join(', ');
}

function fontSize(title: string): number {
  const wide =
    title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const length = title.length + wide;
  return length < 40 ? 84 : length < 90 ? 64 : 50;
}

/** Cut between words, so that the picture never overflows. */
function shorten(text: string, limit: number): string {
  const whole = singleLine(text).normalize('NFC');
  if (whole.length <= limit) return whole;
  return `${whole.slice(0, limit).replace(/\s+\S*$/, '')} …`;
}
