import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDocumentary } from '../../src/core/model/build-documentary.ts';
import type { Documentary } from '../../src/core/model/documentary.ts';
import { readContent } from '../../src/core/read/read-content.ts';
import { headerPolicy } from '../../src/integration/content-security.ts';
import { caddyfile } from '../../src/outputs/hosting/caddy.ts';
import { nginxConfig } from '../../src/outputs/hosting/nginx.ts';
import { distOf, type Site } from '../build-sites.ts';

/** The servers whose configurations are generated. */
export type ServerName = 'nginx' | 'caddy';

/** The module for which the configuration of nginx has a line that is commented out. */
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether a server can send the Brotli variants that a build makes. */
export function sendsBrotli(server: ServerName): boolean {
  return server === 'caddy' || existsSync(brotliModule);
}

/** Whether a server can be started on this machine. */
export function isInstalled(server: ServerName): boolean {
  return spawnSync(server, server === 'nginx' ? ['-v'] : ['version']).status === 0;
}

/** Starts a server with the configuration that a build leaves for it, on a port of the test. */
export async function startServer(server: ServerName, site: Site, port: number): Promise<ChildProcess> {
  const model = buildDocumentary(readContent(site.content), site.base);
  if (model === undefined) throw new Error('no documentary');
  return serveFolder(server, distOf(site), model, port);
}

/** The same for a folder that is no site of the tests. */
export async function serveFolder(
  server: ServerName,
  dist: string,
  model: Documentary,
  port: number,
): Promise<ChildProcess> {
  const folder = mkdtempSync(join(tmpdir(), `${server}-`));
  // nginx reads as a user of its own.
  chmodSync(folder, 0o755);
  cpSync(dist, join(folder, 'site'), { recursive: true });
  const options = {
    policy: headerPolicy(readFileSync(join(dist, 'index.html'), 'utf8')),
    folder: join(folder, 'site'),
    listen: { port, tls: false },
  };
  const configuration = join(folder, 'configuration');
  writeFileSync(
    configuration,
    server === 'nginx'
      ? aroundNginx(nginxConfig(model, options), folder)
      : `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile(model, options)}`,
  );
  const words =
    server === 'nginx'
      ? ['-c', configuration, '-g', 'daemon off;']
      : ['run', '--config', configuration, '--adapter', 'caddyfile'];
  const child = spawn(server, words, { stdio: 'ignore' });
  await answered(`http://localhost:${port}${model.addresses.path('')}`);
  return child;
}

function aroundNginx(site: string, folder: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const [load, whole] = sendsBrotli('nginx')
    ? [`load_module ${brotliModule}; `, site.replace('# brotli_static on;', 'brotli_static on;')]
    : ['', site];
  return `${load}pid ${folder}/pid; error_log ${folder}/log; events {} http { access_log off; ${places.join(' ')}\n${whole}\n}`;
}

async function answered(address: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const status = await fetch(address).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer`);
}
