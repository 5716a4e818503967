import type { APIRoute } from 'astro';
import { documentary } from '../documentary.ts';
import { atomFeed } from '../exports/atom-feed.ts';
import { respond } from '../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(atomFeed(await documentary()), 'atom');
