import type { APIRoute } from 'astro';
import { documentary } from '../documentary.ts';

/** Everything may be read by anyone; the sitemap lists it. */
export const GET: APIRoute = async () => {
  const { addresses } = await documentary();
  const sitemap = addresses.canonical(addresses.path('sitemap-index.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
