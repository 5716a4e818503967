import type { APIRoute } from 'astro';
import { documentary } from '../../../documentary.ts';
import { referencesCslJson } from '../../../exports/csl-json.ts';
import { respond } from '../../../exports/respond.ts';
import { type SectionProps, sectionPaths } from '../../../exports/section-paths.ts';

export const prerender = true;

export const getStaticPaths = async () => sectionPaths(await documentary());

export const GET: APIRoute<SectionProps> = ({ props }) =>
  respond(referencesCslJson(props.section.references), 'csl');
