import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { claimsJson } from '../../exports/claims-json.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(claimsJson(await documentary()), 'json');
