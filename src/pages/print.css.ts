import type { APIRoute } from 'astro';
import { documentary } from '../documentary.ts';
import { printStyle } from '../exports/print-style.ts';
import { respond } from '../exports/respond.ts';

/** Fetched behind everything that is shown on a screen. */
export const GET: APIRoute = async () => respond(printStyle(await documentary()), 'css');
