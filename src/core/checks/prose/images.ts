import { decode } from '../../model/addresses.ts';
import { type Issue, issueAt } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { allProse, isJsx, nodesOf, rangeOf } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Prose } from '../subject.ts';

interface Picture {
  alt: string | undefined;
  /** An `alt=""` in HTML says on purpose that the picture only adorns. */
  adorns: boolean;
  src: string | undefined;
  range: { start: number; end: number };
}

/** A picture without words for those who do not see it. */
export const imageAlt: Check = (subject) =>
  allProse(subject).flatMap((prose) =>
    picturesOf(prose)
      .filter(({ alt, adorns }) => !adorns && (alt ?? '').trim() === '')
      .map(({ range }) => {
        const hint = 'Say what it shows: ![A map of …](media/map.svg).';
        return issueAt(prose.file, range, 'image-alt', 'An image without alternative text', hint);
      }),
  );

/** A picture that is not in `media/`. */
export const imageFile: Check = (subject) => {
  const { media } = subject.content;
  const suggest = suggester(media);
  return allProse(subject).flatMap((prose) =>
    picturesOf(prose).flatMap(({ src, range }): Issue[] => {
      const [, file] = /^(?:\.{0,2}\/)*(media\/[^?#]+)$/.exec(src ?? '') ?? [];
      if (file !== undefined && media.has(decode(file))) return [];
      if (src === undefined)
        return [
          issueAt(prose.file, range, 'image-file', 'An image without a file', 'Write src="media/NAME".'),
        ];
      const message =
        file === undefined ? `The image \`${src}\` is not in media/` : `There is no image \`${file}\``;
      const hint =
        file === undefined
          ? 'Put the file there and write media/NAME.'
          : didYouMean(file, suggest, 'Put the file there.');
      return [issueAt(prose.file, range, 'image-file', message, hint)];
    }),
  );
};

function picturesOf(prose: Prose): Picture[] {
  const addresses = new Map(nodesOf(prose, 'definition').map(({ node }) => [node.identifier, node.url]));
  return prose.nodes.flatMap(({ node }): Picture[] => {
    if (node.type === 'image')
      return [{ alt: node.alt ?? undefined, adorns: false, src: node.url, range: rangeOf(node) }];
    if (node.type === 'imageReference')
      return [
        {
          alt: node.alt ?? undefined,
          adorns: false,
          src: addresses.get(node.identifier),
          range: rangeOf(node),
        },
      ];
    if (!isJsx(node) || node.name !== 'img') return [];
    const alt = attributeText(node, 'alt');
    return [{ alt, adorns: alt === '', src: attributeText(node, 'src'), range: rangeOf(node) }];
  });
}
