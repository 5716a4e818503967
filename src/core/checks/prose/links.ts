import { decode, isOnSite } from '../../model/addresses.ts';
import { type Issue, issueAt, type Range } from '../../read/issue.ts';
import { isWebAddress } from '../../read/schemas/fields.ts';
import { attributeText } from '../../syntax/attributes.ts';
import { looksLikeCluster } from '../../syntax/parse-cluster.ts';
import { allProse, isJsx, nodesOf, rangeOf, tagRange } from '../nodes.ts';
import type { Check } from '../rule.ts';
import type { Prose } from '../subject.ts';
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
    .filter(
      ({ url }) =>
        url !== '' && !isOnSite(url) && !isWebAddress(url) && !/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(url),
    )
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
      const { pathname, hash } = new URL(url, `http://site.invalid/${prose.slug}/`);
      const fault = url === '' ? noAddress : faultOf(places, decode(pathname), decode(hash.slice(1)), url);
      return fault === undefined ? [] : [issueAt(prose.file, range, 'link-target', ...fault)];
    });
};

type Fault = readonly [message: string, hint: string];

const noAddress: Fault = ['A link without an address', 'Write [words](address).'];

function faultOf(places: SitePlaces, page: string, anchor: string, url: string): Fault | undefined {
  if (!places.has(page)) {
    const otherwise = isHostName(url)
      ? `An address on the web begins with its scheme: https://${url}.`
      : 'Link to a page of this site: /section/.';
    return [`There is no page \`${page}\` on this site`, asked(nearPage(places, page), otherwise)];
  }
  const anchors = places.anchorsOf(page);
  if (anchor === '' || anchors === undefined || anchors.has(anchor)) return undefined;
  const near = anchors.suggest(anchor);
  const otherwise =
    'Places are the headings (#some-words), claims (#claim-ID) and references (#ref-KEY) of a page.';
  return [`There is no place \`#${anchor}\` on \`${page}\``, asked(near && `#${near}`, otherwise)];
}

/** The page that is meant by its file's name, or without its slash; or one that is a few letters off. */
function nearPage(places: SitePlaces, page: string): string | undefined {
  const whole = `${page.replace(/(?:\/index\.html|\.mdx|\/)?$/, '')}/`;
  const [, slug = ''] = /(?:^|\/)\d+-([^/]+)\.mdx$/.exec(page) ?? [];
  return [whole, `/${slug}/`].find((near) => places.has(near)) ?? places.suggestPage(page);
}

function isHostName(url: string): boolean {
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(url) && !/\.(?:mdx?|html?)$/i.test(url);
}

function asked(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}

function linksOf(prose: Prose): WrittenLink[] {
  const pictures = new Set(nodesOf(prose, 'imageReference').map(({ node }) => node.identifier));
  return prose.nodes.flatMap(({ node }): WrittenLink[] => {
    const isLink = node.type === 'link' || (node.type === 'definition' && !pictures.has(node.identifier));
    // `[@key]: words` is a mistake of its own.
    if (node.type === 'definition' && looksLikeCluster(node.label ?? '')) return [];
    // What a link without words leads to is another rule’s.
    if (node.type === 'link' && node.url !== '' && (node.children.length === 0 || node.data?.crossReference))
      return [];
    if (isLink) return [{ prose, url: node.url, range: rangeOf(node) }];
    const url = isJsx(node) ? attributeText(node, 'href') : undefined;
    return isJsx(node) && url !== undefined ? [{ prose, url, range: tagRange(prose, node) }] : [];
  });
}
