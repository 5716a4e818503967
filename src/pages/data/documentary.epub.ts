import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { epub } from '../../exports/epub/epub.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(epub(await documentary()), 'epub');
