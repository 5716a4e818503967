import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { respond } from '../../exports/respond.ts';
import { ris } from '../../exports/ris.ts';

export const prerender = true;

export const GET: APIRoute = async () => {
  const model = await documentary();
  return respond(ris(model, model.references), 'ris');
};
