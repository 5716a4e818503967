import type { Documentary } from '../../core/model/documentary.ts';

/** Everything may be read by anyone; the sitemap lists it. */
export function robotsText({ addresses }: Documentary): string {
  const sitemap = addresses.canonical(addresses.path('sitemap-index.xml'));
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
