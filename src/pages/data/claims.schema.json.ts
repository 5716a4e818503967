import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { claimsSchema } from '../../exports/claims-schema.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(claimsSchema(await documentary()), 'schema');
