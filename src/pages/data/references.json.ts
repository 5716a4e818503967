import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { allReferencesCslJson } from '../../exports/csl-json.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(allReferencesCslJson(await documentary()), 'csl');
