import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import service from 'astro/assets/services/sharp';
import type { Resize } from '../../outputs/media/write-sizes.ts';

/** How pictures get their sizes. */
export interface Resizing {
  resize: Resize;
  /** Where they are kept for the next build: beside those that Astro keeps. */
  cache: string;
  /** What the author has set for the service, as text. */
  settings: string;
}

/**
 * Sizes by Astro's image service, with the author's settings. Astro's `getImage` gives addresses only
 * while a page is rendered; sections that hold code are compiled before, and must know them by then.
 */
export function resizing({ image, cacheDir }: AstroConfig, logger: AstroIntegrationLogger): Resizing {
  const cache = fileURLToPath(new URL('pictures/', cacheDir));
  return {
    cache,
    settings: JSON.stringify(image.service.config),
    async resize(bytes, { path, width, format }) {
      const { data } = await service.transform(bytes, { src: path, width, format }, image, logger);
      return data;
    },
  };
}
