import type { APIRoute } from 'astro';
import { respond } from '../exports/respond.ts';
import { softwareLicences } from '../exports/software-licences.ts';

export const prerender = true;

export const GET: APIRoute = () => respond(softwareLicences(process.cwd()), 'text');
