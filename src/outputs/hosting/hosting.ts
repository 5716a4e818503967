import type { Documentary } from '../../core/model/documentary.ts';
import { caddyfile } from './caddy.ts';
import { headersFile, redirectsFile } from './netlify.ts';
import { nginxConfig } from './nginx.ts';

/**
 * Files that hosts read from the published folder itself, by name.
 *
 * @param media files below `media/` that are published
 */
export function publishedHostFiles(
  documentary: Documentary,
  policy: string,
  media: ReadonlySet<string> = new Set(),
): Record<string, string> {
  return {
    _headers: headersFile(documentary, policy, media),
    _redirects: redirectsFile(documentary),
  };
}

/** Configurations for self-hosted servers, by name. They belong beside the published folder, not in it. */
export function serverConfigurations(documentary: Documentary, policy: string): Record<string, string> {
  const options = { policy, folder: '/srv/documentary', listen: { port: 443, tls: true } };
  return {
    'nginx.conf': nginxConfig(documentary, options),
    Caddyfile: caddyfile(documentary, options),
  };
}
