import type { Documentary } from '../../core/model/documentary.ts';
import { aliasPaths } from './aliases.ts';
import {
  commonHeaders,
  type Header,
  hashedFolders,
  immutable,
  mediaPolicy,
  sharedFolders,
} from './response-headers.ts';

/**
 * `_headers` as Netlify and Cloudflare read it. Both add up the headers of all rules that fit an
 * address, so that no header is in two rules for one address; of two policies, a browser keeps both.
 * Both revalidate what no rule says more of.
 */
export function headersFile({ addresses }: Documentary, policy: string, media: ReadonlySet<string>): string {
  // A rule cannot leave out some endings.
  const mediaKind = [...media].some((path) => path.endsWith('.pdf')) ? 'document' : 'other';
  const own: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
  const shared: Header[] = [
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Access-Control-Allow-Origin', '*'],
  ];
  const pages = ['', ':page/', 'claims/:id/', 'parties/:id/'];
  const rules: [path: string, headers: Header[]][] = [
    ['*', [...commonHeaders(), ['Content-Security-Policy', policy]]],
    ...pages.map((path): [string, Header[]] => [path, [own]]),
    ...sharedFolders.map((folder): [string, Header[]] => [`${folder}/*`, shared]),
    ['media/*', [['Content-Security-Policy', mediaPolicy[mediaKind]]]],
    ...hashedFolders.map((folder): [string, Header[]] => [
      `${folder}/*`,
      [['Cache-Control', immutable], own],
    ]),
  ];
  return rules
    .map(([path, headers]) =>
      [addresses.path(path), ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/**
 * `_redirects`: former addresses lead to the front page. Netlify shows the page of that address
 * instead, which leads on as well: `301!` would prevent it, and end Cloudflare's deployment.
 */
export function redirectsFile(documentary: Documentary): string {
  const front = documentary.addresses.path('');
  return documentary.settings.aliases
    .flatMap((alias) => aliasPaths(documentary, alias))
    .map((from) => `${from} ${front} 301\n`)
    .join('');
}
