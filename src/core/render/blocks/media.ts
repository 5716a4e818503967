import type { Element, ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { isWebAddress } from '../../read/schemas/fields.ts';
import { attributeText } from '../../syntax/attributes.ts';
import type { JsxNode } from '../../syntax/code.ts';
import { type Context, element, text } from '../context.ts';
import { mediaAddress } from '../pictures.ts';

/** `<Video>` or `<Audio>`: the browser’s own controls, captions, and the transcript below. */
export function renderMedium(context: Context, state: State, node: JsxNode): Element {
  const { documentary, page } = context;
  const { wording } = documentary;
  const address = (name: string) => mediaAddress(documentary, attributeText(node, name) ?? '');
  const src = address('src') ?? '';
  const name = src.split('/').at(-1) ?? src;
  const title = attributeText(node, 'title') ?? name;
  const link = element('a', { href: src, ...wording.markup('media.download') }, [
    text(wording('media.download', { name })),
  ]);
  const caption = node.children.length > 0 ? [element('figcaption', {}, state.all(node))] : [];
  const transcript = transcriptOf(context, attributeText(node, 'transcript'));
  if (page.kind === 'book') {
    const absolute = element('a', { href: documentary.addresses.canonical(src) }, [text(title)]);
    return element('figure', { className: ['medium'] }, [element('p', {}, [absolute]), ...caption]);
  }
  const tag = node.name === 'Video' ? 'video' : 'audio';
  const captions = attributeText(node, 'captions');
  const track =
    captions === undefined
      ? []
      : [
          element(
            'track',
            {
              kind: 'captions',
              src: mediaAddress(documentary, captions) ?? '',
              srcLang: documentary.settings.language,
              label: wording('media.captions'),
              default: true,
            },
            [],
          ),
        ];
  const poster = attributeText(node, 'poster') === undefined ? {} : { poster: address('poster') ?? '' };
  const player = element(tag, { controls: true, preload: 'metadata', src, ariaLabel: title, ...poster }, [
    ...track,
    link,
  ]);
  return element('figure', { className: ['medium', `medium-${tag}`] }, [player, ...transcript, ...caption]);
}

/** The words of a recording: the file named, or text as it is. */
function transcriptOf(context: Context, written: string | undefined): ElementContent[] {
  if (written === undefined || written === '') return [];
  const { documentary } = context;
  const { wording } = documentary;
  const words = documentary.transcripts.get(written);
  const summary = element('summary', { ...wording.markup('media.transcript') }, [
    text(wording('media.transcript')),
  ]);
  const body = (words ?? written)
    .split(/\n\s*\n/)
    .map((paragraph) => element('p', {}, [text(paragraph.replace(/\s+/g, ' ').trim())]));
  return [element('details', { className: ['transcript'] }, [summary, ...body])];
}

/** `<Embed url title>`: a link, which the page’s script turns into a frame when the reader asks for it. */
export function renderEmbed(context: Context, state: State, node: JsxNode): Element {
  const { wording } = context.documentary;
  const url = attributeText(node, 'url') ?? '';
  if (!isWebAddress(url)) return element('p', {}, [text(attributeText(node, 'title') ?? url)]);
  const { host, origin, href } = new URL(url);
  const title = attributeText(node, 'title') ?? host;
  const isAllowed = context.documentary.settings.allow.frame.includes(origin);
  const caption = node.children.length > 0 ? state.all(node) : [];
  const link = element('a', { href, rel: ['noopener', 'noreferrer'] }, [text(title)]);
  const noteKey = isAllowed ? 'embed.note' : 'embed.open';
  const note = element('p', { className: ['embed-note'], ...wording.markup(noteKey) }, [
    text(wording(noteKey, { host })),
  ]);
  const data =
    isAllowed && context.page.kind !== 'book'
      ? {
          dataEmbed: href,
          dataTitle: title,
          dataLoad: wording('embed.load', { host }),
          dataLoadLanguage: wording.markup('embed.load').lang,
        }
      : {};
  return element('figure', { className: ['embed'] }, [
    element('div', { className: ['embed-box'], ...data }, [element('p', {}, [link]), note]),
    ...(caption.length > 0 ? [element('figcaption', {}, caption)] : []),
  ]);
}
