import type { APIRoute } from 'astro';
import { documentary } from '../documentary.ts';
import { respond } from '../exports/respond.ts';
import { webManifest } from '../exports/web-manifest.ts';

export const prerender = true;

export const GET: APIRoute = async () => respond(webManifest(await documentary()), 'manifest');
