import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { partiesJson } from '../../exports/parties-json.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(partiesJson(await documentary()), 'json');
