import type { Documentary } from '../../core/model/documentary.ts';
import { aliasPaths } from './aliases.ts';
import type { ServerOptions } from './nginx.ts';
import {
  commonHeaders,
  hashedFolders,
  immutable,
  revalidated,
  sharedFolders,
  strictTransport,
} from './response-headers.ts';

/** A Caddyfile. Each header has two matchers that shut each other out, so that order does not matter. */
export function caddyfile(documentary: Documentary, options: ServerOptions): string {
  const { addresses, settings } = documentary;
  const { folder, listen, policy } = options;
  const base = addresses.path('');
  const headers = [...commonHeaders(), ...(listen.tls ? [strictTransport] : [])];
  const paths = (folders: readonly string[]) => folders.map((name) => `${base}${name}/*`).join(' ');
  return [
    listen.tls ? `${new URL(settings.site).hostname} {` : `:${listen.port} {`,
    `  @shared path ${paths(sharedFolders)}`,
    `  @own not path ${paths(sharedFolders)}`,
    `  @data path ${paths(sharedFolders)}`,
    `  @hashed path ${paths(hashedFolders)}`,
    `  @changing not path ${paths(hashedFolders)}`,
    '  header {',
    ...headers.map(([name, value]) => `    ${name} ${quote(value)}`),
    '    -Server',
    '  }',
    `  header Content-Security-Policy ${quote(policy)}`,
    '  header @shared Cross-Origin-Resource-Policy cross-origin',
    '  header @own Cross-Origin-Resource-Policy same-origin',
    '  header @data Access-Control-Allow-Origin *',
    `  header @hashed Cache-Control ${quote(immutable)}`,
    `  header @changing Cache-Control ${quote(revalidated)}`,
    ...contentTypes.flatMap(([ending, type]) => [
      `  @${ending} path *.${ending}`,
      `  header @${ending} Content-Type ${quote(type)}`,
    ]),
    '',
    ...settings.aliases.flatMap((alias) =>
      aliasPaths(documentary, alias, String).map((from) => `  redir ${literal(from)} ${quote(base)} 301`),
    ),
    ...(base === '/' ? [] : [`  redir ${base.replace(/\/$/, '')} ${base} 301`]),
    '  # What the build has left uncompressed (large sites).',
    '  encode gzip',
    `  handle_path ${base}* {`,
    `    root * ${quote(folder)}`,
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '  handle_errors {',
    `    root * ${quote(folder)}`,
    '    rewrite * /404.html',
    `    header Cache-Control ${quote(revalidated)}`,
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '}',
    '',
  ]
    .join('\n')
    .replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2));
}

/** Types that Go's own list does not have. */
const contentTypes = [
  ['bib', 'application/x-bibtex; charset=utf-8'],
  ['ris', 'application/x-research-info-systems; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['epub', 'application/epub+zip'],
  ['webmanifest', 'application/manifest+json'],
] as const;

/** Without placeholders: Caddy would put its variables where braces stand. */
function literal(value: string): string {
  return quote(value).replace(/[{}]/g, '\\$&');
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
