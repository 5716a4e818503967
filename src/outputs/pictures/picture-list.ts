import type { Documentary } from '../../core/model/documentary.ts';
import { navigation } from '../../core/model/navigation.ts';

/** A page's picture: what it is called and which title is in it. */
interface NamedPicture {
  name: string;
  title: string;
}

/** At 0.1 s each, more pictures would cost more than all the rest of a build. */
const mostSectionPictures = 24;

/**
 * The pictures of the site: front page, sections, and the pages that are there once. A claim and a
 * party use the picture of their section or list: at 0.1 s each, 10,000 claims would cost a quarter
 * of an hour of every build.
 */
export function pictureList(documentary: Documentary): NamedPicture[] {
  const { settings, wording, sections, changes } = documentary;
  const pictures = [
    { name: 'front', title: settings.title },
    ...navigation(documentary).map(({ path, title }) => ({
      name: path.replace(/\/$/, ''),
      title: wording(title),
    })),
    { name: 'read', title: wording('read.title') },
    { name: 'search', title: wording('search.title') },
    { name: 'about', title: wording('about.title') },
    ...(changes.length > 0 ? [{ name: 'changes', title: wording('changes.title') }] : []),
    ...sections.slice(0, mostSectionPictures).map(({ slug, title }) => ({ name: slug, title })),
  ];
  return [...new Map(pictures.map((picture) => [picture.name, picture])).values()];
}

const names = new WeakMap<Documentary, ReadonlySet<string>>();

/** The name of a page's picture, or the front page's where it has none of its own. */
export function pictureName(documentary: Documentary, name: string): string {
  const known = names.get(documentary) ?? new Set(pictureList(documentary).map((picture) => picture.name));
  names.set(documentary, known);
  return known.has(name) ? name : 'front';
}
