import type { APIRoute } from 'astro';
import { iconSvg } from '../exports/icon.ts';
import { respond } from '../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = () => respond(iconSvg('round'), 'svg');
