import type { APIRoute } from 'astro';
import { iconPng, type iconSizes } from '../../exports/icon.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

const names = ['icon-192', 'icon-512', 'maskable-512'] as const;

export const getStaticPaths = () => names.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: keyof typeof iconSizes }> = async ({ props }) =>
  respond(await iconPng(props.name), 'png');
