import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { respond } from '../../exports/respond.ts';
import { type PublishedFont, publishedFonts } from '../../styles/fonts/published-fonts.ts';

export async function getStaticPaths() {
  const { addresses } = await documentary();
  return publishedFonts(addresses).map((font) => ({ params: { name: font.name }, props: font }));
}

export const GET: APIRoute<PublishedFont> = ({ props }) => respond(props.bytes, 'woff2');
