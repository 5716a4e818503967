import type { APIRoute } from 'astro';
import { interfaceJson } from '../../exports/interface-json.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = () => respond(interfaceJson(), 'json');
