import type { Element, ElementContent } from 'hast';
import type { Image, ImageReference } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Documentary } from '../model/documentary.ts';
import {
  mediaFile,
  mediaPath,
  pictureFormats,
  type SizedPicture,
  sizesOf,
} from '../model/prose/picture-sizes.ts';
import { isWebAddress } from '../read/schemas/fields.ts';
import { type Context, element, text } from './context.ts';

/** A picture as the prose names it. */
interface Picture {
  url: string;
  alt: string;
  title?: string;
  /** Whether it may be wider than the text. */
  isWide?: boolean;
}

/** Until the browser has measured the picture's place: the width of the screen, or of the text. */
const places = { text: '(width < 46rem) 100vw, 40rem', wide: '(width < 50rem) 100vw, 46rem' };

/** A picture of Markdown. */
export function renderImage(context: Context, { url, alt, title }: Image): ElementContent {
  return renderPicture(context, { url, alt: alt ?? '', ...(title && { title }) });
}

/** A picture whose address is elsewhere in the section. */
export function renderImageReference(
  context: Context,
  state: State,
  { identifier, alt }: ImageReference,
): ElementContent {
  const definition = state.definitionById.get(identifier.toUpperCase());
  return definition === undefined
    ? text(alt ?? '')
    : renderImage(context, { ...definition, type: 'image', alt });
}

/** A picture, in a link to the original where it has other sizes; its words where it is not the site's own. */
export function renderPicture(context: Context, { url, alt, title, isWide }: Picture): ElementContent {
  const { pictureSizes } = context.documentary;
  const src = mediaAddress(context.documentary, url);
  if (src === undefined) return text(alt);
  const file = mediaFile(url) ?? '';
  const size = pictureSizes.get(file);
  const measures = size && { width: size.width, height: size.height };
  const properties = { src, alt, loading: 'lazy', decoding: 'async', ...measures, ...(title && { title }) };
  const image = element('img', properties, []);
  const sizes = context.page.kind === 'book' ? [] : sizesOf(file, size);
  if (sizes.length === 0) return image;
  const picture = element('picture', {}, [...sourcesOf(context.documentary, sizes, isWide), image]);
  if (context.inLink || alt.trim() === '') return picture;
  return element('a', { href: src, className: ['picture-link'] }, [picture]);
}

/** One list of sizes for each format. */
function sourcesOf({ addresses }: Documentary, sizes: readonly SizedPicture[], isWide = false): Element[] {
  const address = ({ path }: SizedPicture) =>
    addresses.path(path.split('/').map(encodeURIComponent).join('/'));
  return pictureFormats.map((format) => {
    const list = sizes.filter((each) => each.format === format);
    const srcSet = list.map((each) => `${address(each)} ${each.width}w`).join(', ');
    return element(
      'source',
      { type: `image/${format}`, srcSet, sizes: `auto, ${isWide ? places.wide : places.text}` },
      [],
    );
  });
}

/** Images live in `content/media/`, published under `/media/`. */
export function mediaAddress({ addresses }: Documentary, url: string): string | undefined {
  const path = mediaPath(url);
  if (path !== undefined) return addresses.path(path);
  return isWebAddress(url) ? undefined : url;
}
