import type { APIRoute } from 'astro';
import { documentary } from '../../../documentary.ts';
import { respond } from '../../../exports/respond.ts';
import { ris } from '../../../exports/ris.ts';
import { type SectionProps, sectionPaths } from '../../../exports/section-paths.ts';

export const prerender = true;

export const getStaticPaths = async () => sectionPaths(await documentary());

export const GET: APIRoute<SectionProps> = async ({ props }) =>
  respond(ris(await documentary(), props.section.references), 'ris');
