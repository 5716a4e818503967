import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { bibtex } from '../../exports/bibtex.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => {
  const model = await documentary();
  return respond(bibtex(model, model.references), 'bibtex');
};
