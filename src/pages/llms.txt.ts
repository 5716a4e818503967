import type { APIRoute } from 'astro';
import { documentary } from '../documentary.ts';
import { llmsText } from '../exports/llms-text.ts';
import { respond } from '../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(llmsText(await documentary()), 'text');
