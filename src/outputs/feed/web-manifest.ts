import type { Documentary } from '../../core/model/documentary.ts';

const paper = '#fbf8f2';

/** `manifest.webmanifest`: what a system shows when the reader keeps the site. */
export function webManifest({ settings, wording, addresses }: Documentary): string {
  const icon = (name: string, pixels: number, purpose: 'any' | 'maskable') => ({
    src: addresses.path(`icons/${name}.png`),
    sizes: `${pixels}x${pixels}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: addresses.path(''),
    name: settings.title,
    short_name: shortName(settings.title),
    description: settings.description,
    lang: settings.language,
    dir: wording.direction,
    start_url: addresses.path(''),
    scope: addresses.path(''),
    // With the browser's way back: a documentary is read along links.
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('maskable-512', 512, 'maskable'),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** As many whole words as fit under an icon. */
function shortName(title: string): string {
  const fitting = title.slice(0, 25).replace(/\s+\S*$/, '');
  return title.length <= 24 ? title : fitting || title.slice(0, 24);
}
