import type { Documentary } from '../model/documentary.ts';
import { siteParts } from '../model/site-parts.ts';

/** A page's picture: what it is called and which title stands in it. */
export interface NamedPicture {
  name: string;
  title: string;
}

/**
 * The pictures of the site: front page, sections, and the pages that are there once. A claim and a
 * party use the picture of their section or list: at 0.1 s each, 10,000 claims would cost a quarter
 * of an hour of every build.
 */
export function pictureList(documentary: Documentary): NamedPicture[] {
  const { settings, wording, sections, changes } = documentary;
  const pictures = [
    { name: 'front', title: settings.title },
    ...siteParts(documentary).map(({ path, title }) => ({
      name: path.replace(/\/$/, ''),
      title: wording(title),
    })),
    { name: 'read', title: wording('read.title') },
    { name: 'search', title: wording('search.title') },
    { name: 'about', title: wording('about.title') },
    ...(changes.length > 0 ? [{ name: 'changes', title: wording('changes.title') }] : []),
    ...sections.map(({ slug, title }) => ({ name: slug, title })),
  ];
  return [...new Map(pictures.map((picture) => [picture.name, picture])).values()];
}
