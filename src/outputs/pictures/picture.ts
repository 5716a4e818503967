import satori from 'satori';
import sharp from 'sharp';
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
 * The picture that others show with a link to a page: a PNG of 1200 × 630. Words in scripts that the
 * fonts do not have, or that need right-to-left layout (which satori has not), are left out: the
 * picture then shows marks alone.
 *
 * @param words what it says; the same words give the same bytes
 */
export async function picture(words: PictureWords): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(page(words) as Parameters<typeof satori>[0], { ...size, fonts: pictureFonts() });
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
  return new Uint8Array(png);
}

interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children?: (Box | undefined)[] | string };
}

function page({ title, documentary, foot }: PictureWords): Box {
  const shown = shorten(title, 160);
  const heading = line(shown, fontSize(shown), colours.ink, 600);
  const above = documentary === title ? undefined : line(shorten(documentary, 90), 30, colours.quiet);
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
      footer(foot, heading === undefined ? undefined : marks(26)),
    ],
  );
}

function marks(size: number): Box {
  return box(
    { gap: size / 2.2 },
    ['[1]', '[2]', '[3]'].map((mark) => line(mark, size, colours.accent)),
  );
}

function footer(foot: string, end: Box | undefined): Box {
  return box({ borderTop: `2px solid ${colours.rule}`, paddingTop: 24, justifyContent: 'space-between' }, [
    line(foot, 26, colours.quiet) ?? box({}),
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

function box(style: Record<string, string | number>, children: (Box | undefined)[] | string = []): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function families(): string {
  return [...new Set(pictureFonts().map(({ name }) => name))].join(', ');
}

function fontSize(title: string): number {
  return title.length < 40 ? 84 : title.length < 90 ? 64 : 50;
}

/** Cut between words, so that the picture never overflows. */
function shorten(text: string, limit: number): string {
  const whole = singleLine(text).normalize('NFC');
  if (whole.length <= limit) return whole;
  return `${whole.slice(0, limit).replace(/\s+\S*$/, '')} …`;
}
