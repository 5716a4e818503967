import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { epub } from '../../exports/epub/epub.ts';
import { readPictures } from '../../exports/epub/pictures.ts';
import { respond } from '../../exports/respond.ts';
import { contentFolder } from '../../read/read-content.ts';

export const prerender = true;

export const GET: APIRoute = async () =>
  respond(epub(await documentary(), await readPictures(contentFolder())), 'epub');
