import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { claimsCsv } from '../../exports/claims-csv.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(claimsCsv(await documentary()), 'csv');
