import type { APIRoute } from 'astro';
import { documentary } from '../../documentary.ts';
import { picture } from '../../exports/picture.ts';
import { type NamedPicture, pictureList } from '../../exports/picture-list.ts';
import { respond } from '../../exports/respond.ts';

export const prerender = true;

export const getStaticPaths = async () =>
  pictureList(await documentary()).map(({ name, title }) => ({ params: { name }, props: { title } }));

export const GET: APIRoute<Pick<NamedPicture, 'title'>> = async ({ props }) => {
  const { settings, wording } = await documentary();
  const foot = wording('site.current-to', { date: wording.date(settings.edition) });
  return respond(await picture({ title: props.title, documentary: settings.title, foot }), 'png');
};
