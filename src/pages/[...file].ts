import type { APIRoute, GetStaticPaths } from 'astro';
import { currentFiles } from '../integration/current.ts';
import { mediaTypes } from '../integration/files/media-types.ts';
import type { SiteFile } from '../integration/files/site-files.ts';

/** Every file of the site that is no page: exports, feeds, pictures. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await currentFiles()).map((file) => ({ params: { file: file.path }, props: { file } }));

export const GET: APIRoute<{ file: SiteFile }> = async ({ props: { file } }) =>
  new Response(await bodyOf(file), { headers: { 'content-type': mediaTypes[file.type] } });

/** As a copy where it is bytes: a response takes no view of memory that may be shared. */
async function bodyOf(file: SiteFile): Promise<string | Uint8Array<ArrayBuffer>> {
  const body = await file.make();
  return typeof body === 'string' ? body : new Uint8Array(body);
}
