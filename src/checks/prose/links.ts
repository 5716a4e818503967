import { type Issue, issueAt, type Range } from '../../read/issue.ts';
import { isWebAddress } from '../../read/schemas/fields.ts';
import { allProse, isJsx, rangeOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Prose } from '../subject.ts';
import { attributeText, decode } from './images.ts';
import { type SitePlaces, sitePlaces } from './site-places.ts';

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
  return allProse(subject)
    .flatMap(linksOf)
    .filter(({ url }) => isOnSite(url))
    .flatMap(({ prose, url, range }): Issue[] => {
      const base = `http://site/${prose.slug}/`;
      if (!URL.canParse(url, base)) return [];
      const { pathname, hash } = new URL(url, base);
      const fault = faultOf(places, decode(pathname), decode(hash.slice(1)));
      return fault === undefined ? [] : [issueAt(prose.file, range, 'link-target', ...fault)];
    });
};

type Fault = readonly [message: string, hint: string];

function faultOf(places: SitePlaces, page: string, anchor: string): Fault | undefined {
  if (!places.has(page)) {
    const whole = `${page.replace(/(?:\/index\.html|\.mdx|\/)?$/, '')}/`;
    const near = places.has(whole) ? whole : places.suggestPage(page);
    return [
      `There is no page \`${page}\` on this site`,
      asked(near, 'Link to a page of this site: /section/.'),
    ];
  }
  const anchors = places.anchorsOf(page);
  if (anchor === '' || anchors === undefined || anchors.has(anchor)) return undefined;
  const near = anchors.suggest(anchor);
  const otherwise =
    'Places are the headings (#some-words), claims (#claim-ID) and references (#ref-KEY) of a page.';
  return [`There is no place \`#${anchor}\` on \`${page}\``, asked(near && `#${near}`, otherwise)];
}

function asked(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}

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
