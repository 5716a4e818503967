import type { Documentary } from '../../core/model/documentary.ts';
import { aliasPaths } from './aliases.ts';
import { nginxTypes } from './nginx-types.ts';
import {
  commonHeaders,
  hashedFolders,
  immutable,
  mediaPolicy,
  revalidated,
  sharedFolders,
  strictTransport,
} from './response-headers.ts';

/** Where the site is served from. */
export interface ServerOptions {
  /** Content security policy. */
  policy: string;
  /** Folder of the finished site on the server. */
  folder: string;
  /** What the server listens on: 443 with certificates, or a port of a test without. */
  listen: { port: number; tls: boolean };
}

/**
 * A site of nginx. Each header is set once, with values by map: an `add_header` in a location would drop
 * all those outside it. It is made by each build: policy, former addresses and base path are the site's own.
 */
export function nginxConfig(documentary: Documentary, options: ServerOptions): string {
  const { addresses, settings } = documentary;
  const { folder, listen, policy } = options;
  const base = addresses.path('');
  const headers = [...commonHeaders(), ...(listen.tls ? [strictTransport] : [])];
  return [
    map('$documentary_policy', [
      ['default', policy],
      [`"~^${forPattern(base)}media/.*\\.pdf$"`, mediaPolicy.document],
      [folders(base, ['media']), mediaPolicy.other],
    ]),
    map('$documentary_sharing', [
      ['default', 'same-origin'],
      [folders(base, sharedFolders), 'cross-origin'],
    ]),
    map('$documentary_origins', [
      ['default', ''],
      [folders(base, sharedFolders), '*'],
    ]),
    map('$documentary_caching', [
      ['default', revalidated],
      [folders(base, hashedFolders), immutable],
    ]),
    'server {',
    ...listening(listen, new URL(settings.site).hostname),
    '  absolute_redirect off;',
    '  server_tokens off;',
    '  charset utf-8;',
    '  # The files that the build has compressed, and on the way what it has left (large sites).',
    '  gzip_static on;',
    '  gzip on;',
    '  gzip_types text/css text/javascript application/javascript text/plain text/markdown text/csv application/json image/svg+xml;',
    '  gzip_vary on;',
    '  # Where the module is installed (libnginx-mod-http-brotli-static in Debian):',
    '  # brotli_static on;',
    '',
    ...headers.map(([name, value]) => `  add_header ${name} ${quote(value)} always;`),
    '  add_header Content-Security-Policy $documentary_policy always;',
    '  add_header Cross-Origin-Resource-Policy $documentary_sharing always;',
    '  add_header Access-Control-Allow-Origin $documentary_origins always;',
    '  add_header Cache-Control $documentary_caching always;',
    '',
    ...settings.aliases.flatMap((alias) =>
      aliasPaths(documentary, alias, String).map(
        (from) => `  location = ${literal(from)} { return 301 ${quote(base)}; }`,
      ),
    ),
    ...(base === '/' ? [] : [`  location = ${base.slice(0, -1)} { return 301 ${base}; }`]),
    `  error_page 404 ${quote(`${base}404.html`)};`,
    `  location ${base} {`,
    base === '/' ? `    root ${quote(folder)};` : `    alias ${quote(folder.replace(/\/?$/, '/'))};`,
    ...nginxTypes,
    '  }',
    '}',
    '',
  ].join('\n');
}

function listening({ port, tls }: ServerOptions['listen'], host: string): string[] {
  if (!tls) return [`  listen ${port};`, `  server_name ${host} localhost;`];
  return [
    `  listen ${port} ssl http2;`,
    `  listen [::]:${port} ssl http2;`,
    `  server_name ${host};`,
    `  ssl_certificate /etc/letsencrypt/live/${host}/fullchain.pem;`,
    `  ssl_certificate_key /etc/letsencrypt/live/${host}/privkey.pem;`,
  ];
}

function map(variable: string, cases: [pattern: string, value: string][]): string {
  return `map $uri ${variable} {\n${cases.map(([pattern, value]) => `  ${pattern} ${quote(value)};`).join('\n')}\n}\n`;
}

function folders(base: string, names: readonly string[]): string {
  return `"~^${forPattern(base)}(?:${names.join('|')})/"`;
}

/** A value in which nginx would put its variables. */
function quote(value: string): string {
  return literal(value).replaceAll('$', '');
}

function literal(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function forPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
