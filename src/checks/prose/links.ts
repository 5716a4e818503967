import { isWebAddress } from '../../read/schemas/fields.ts';
import { type Issue, issueAt, type Range } from '../../read/issue.ts';
import { didYouMean, suggester } from '../../read/nearest.ts';
import { allProse, isJsx, rangeOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Prose } from '../subject.ts';
import { attributeText, decode } from './images.ts';
import { sitePlaces } from './site-places.ts';

interface WrittenLink {
  prose: Prose;
  url: string;
  range: Range;
}

/** Links of a scheme that no page may carry, and addresses that are none. */
export const linkScheme: Check = (subject) =>
  allProse(subject)
    .flatMap(linksOf)
    .filter(({ url }) => !isOnSite(url) && !isWebAddress(url) && !/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(url))
    .map(({ prose, url, range }) => {
      const hint = 'Links lead to https:, http: or mailto: addresses, or to a place on this site: /section/.';
      return issueAt(prose.file, range, 'link-scheme', `The link \`${url}\` leads nowhere`, hint);
    });

/** Links to a page or place that this site does not have. */
export const linkTarget: Check = (subject) => {
  const places = sitePlaces(subject);
  const suggestPage = suggester(places.pages);
  return allProse(subject)
    .flatMap(linksOf)
    .filter(({ url }) => isOnSite(url))
    .flatMap(({ prose, url, range }): Issue[] => {
      const base = `http://site/${prose.slug}/`;
      if (!URL.canParse(url, base)) return [];
      const { pathname, hash } = new URL(url, base);
      const page = decode(pathname);
      const report = (message: string, hint: string) => [
        issueAt(prose.file, range, 'link-target', message, hint),
      ];
      if (!places.has(page)) {
        const near = `${page.replace(/(?:index\.html|\.mdx|\/)?$/, '')}/`;
        const hint = places.has(near) ? `Did you mean \`${near}\`?` : didYouMean(page, suggestPage, 'Link to a page of this site: /section/.');
        return report(`There is no page \`${page}\` on this site`, hint);
      }
      const anchor = decode(hash.slice(1));
      const anchors = places.anchorsOf(page);
      if (anchor === '' || anchors === undefined || anchors.has(anchor)) return [];
      const otherwise = 'Anchors are the headings (#some-words), claims (#claim-ID) and references (#ref-KEY) of a page.';
      return report(`There is no place \`#${anchor}\` on \`${page}\``, didYouMean(anchor, anchors, otherwise));
    });
};

function isOnSite(url: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(url) && !url.startsWith('//');
}

function linksOf(prose: Prose): WrittenLink[] {
  return prose.nodes.flatMap(({ node }): WrittenLink[] => {
    if (node.type === 'link') return [{ prose, url: node.url, range: rangeOf(node) }];
    if (node.type === 'definition') return [{ prose, url: node.url, range: rangeOf(node) }];
    const url = isJsx(node) ? attributeText(node, 'href') : undefined;
    return isJsx(node) && url !== undefined ? [{ prose, url, range: tagRange(prose, node) }] : [];
  });
}
