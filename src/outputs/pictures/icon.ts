import sharp from 'sharp';

const colours = { ground: '#8a2c1a', figure: '#fbf8f2' };

/**
 * The site's icon: a mark in brackets.
 *
 * @param shape `round` for browsers; `full` for systems that cut the icon to a shape of their own,
 *   which need the ground to its edges and the figure inside the middle 80 %
 */
export function iconSvg(shape: 'round' | 'full'): string {
  const radius = shape === 'round' ? 12 : 0;
  const scale = shape === 'round' ? '' : ' transform="translate(32 32) scale(.8) translate(-32 -32)"';
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<rect width="64" height="64" rx="${radius}" fill="${colours.ground}"/>`,
    `<g fill="none" stroke="${colours.figure}" stroke-width="5" stroke-linejoin="miter"${scale}>`,
    '<path d="M23 13h-9v38h9M41 13h9v38h-9"/>',
    '<path d="M26.5 26.5 33 22v22M26 43.5h14"/>',
    '</g></svg>',
    '',
  ].join('\n');
}

/** The icons as PNG, by name. */
const iconSizes = {
  'icon-192': { shape: 'round', pixels: 192 },
  'icon-512': { shape: 'round', pixels: 512 },
  'maskable-512': { shape: 'full', pixels: 512 },
  'apple-touch-icon': { shape: 'full', pixels: 180 },
  favicon: { shape: 'round', pixels: 32 },
} as const;

/** The icon as a PNG. */
export async function iconPng(name: keyof typeof iconSizes): Promise<Uint8Array<ArrayBuffer>> {
  const { shape, pixels } = iconSizes[name];
  const svg = Buffer.from(iconSvg(shape));
  const png = await sharp(svg, { density: (72 * pixels) / 64 })
    .resize(pixels, pixels)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(png);
}

/**
 * `favicon.ico`, which browsers ask for beside files that name no icon: one PNG in an ICO.
 *
 * Source: https://en.wikipedia.org/wiki/ICO_(file_format)#Header
 */
export async function iconIco(): Promise<Uint8Array<ArrayBuffer>> {
  const png = await iconPng('favicon');
  const { pixels } = iconSizes.favicon;
  const ico = new Uint8Array(22 + png.length);
  ico.set([0, 0, 1, 0, 1, 0, pixels, pixels, 0, 0, 1, 0, 32, 0]);
  const view = new DataView(ico.buffer);
  view.setUint32(14, png.length, true);
  view.setUint32(18, 22, true);
  ico.set(png, 22);
  return ico;
}
