import type { APIRoute } from 'astro';
import { iconIco } from '../exports/icon.ts';
import { respond } from '../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(await iconIco(), 'ico');
