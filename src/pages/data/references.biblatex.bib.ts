import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { biblatex } from '../../exports/biblatex.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const GET: APIRoute = async () => {
  const model = await documentary();
  return respond(biblatex(model, model.references), 'bibtex');
};
