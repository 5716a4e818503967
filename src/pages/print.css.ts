import type { APIRoute } from 'astro';
import { documentary } from '../documentary.ts';
import { printStyle } from '../exports/print-style.ts';
import { respond } from '../exports/respond.ts';

/** What printing needs to know of the documentary. */
export const GET: APIRoute = async () => respond(printStyle(await documentary()), 'css');
