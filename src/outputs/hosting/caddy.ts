import type { Documentary } from '../../core/model/documentary.ts';
import { aliasPaths } from './aliases.ts';
import type { ServerOptions } from './nginx.ts';
import {
  commonHeaders,
  hashedFolders,
  immutable,
  mediaPolicy,
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
  const everywhere = [
    'header {',
    ...headers.map(([name, value]) => `  ${name} ${quote(value)}`),
    '  -Server',
    '}',
  ];
  const paths = (folders: readonly string[]) => folders.map((name) => `${base}${name}/*`).join(' ');
  return [
    listen.tls ? `${new URL(settings.site).hostname} {` : `:${listen.port} {`,
    `  @shared path ${paths(sharedFolders)}`,
    `  @own not path ${paths(sharedFolders)}`,
    `  @data path ${paths(sharedFolders)}`,
    `  @hashed path ${paths(hashedFolders)}`,
    `  @changing not path ${paths(hashedFolders)}`,
    `  @document path_regexp ^${forPattern(base)}media/.*\\.pdf$`,
    '  @media {',
    `    path ${base}media/*`,
    `    not path_regexp ^${forPattern(base)}media/.*\\.pdf$`,
    '  }',
    `  @page not path ${base}media/*`,
    ...everywhere.map((line) => `  ${line}`),
    `  header @page Content-Security-Policy ${quote(policy)}`,
    `  header @document Content-Security-Policy ${quote(mediaPolicy.document)}`,
    `  header @media Content-Security-Policy ${quote(mediaPolicy.other)}`,
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
    ...(settings.aliases.length === 0
      ? []
      : [
          // In quotes: outside them, every white space of Unicode ends an argument.
          `  @former path_regexp \`^(?:${settings.aliases
            .map((alias) => forPattern(aliasPaths(documentary, alias, String)[0]))
            .join('|')})/?$\``,
          `  redir @former ${quote(base)} 301`,
        ]),
    ...(base === '/' ? [] : [`  redir ${base.replace(/\/$/, '')} ${base} 301`]),
    '  # What the build has left uncompressed (large sites).',
    '  encode gzip',
    `  handle_path ${base}* {`,
    '    # No file has such a name, and the file server would fail at it.',
    '    @control path_regexp [\\x00-\\x1f\\x7f]',
    '    error @control 404',
    `    root * ${quote(folder)}`,
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '  handle_errors {',
    `    root * ${quote(folder)}`,
    '    rewrite * /404.html',
    ...everywhere.map((line) => `    ${line}`),
    `    header Content-Security-Policy ${quote(policy)}`,
    '    header Cross-Origin-Resource-Policy same-origin',
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

/** A path in a pattern. Signs are written by their numbers, because some mean something to Caddy's own syntax. */
function forPattern(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every sign of ASCII but letters and digits
  return path.replace(/[\u0000-\u007f]/g, (sign) =>
    /[\w/-]/.test(sign) ? sign : `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
