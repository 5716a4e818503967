import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { distOf, sites } from '../build-sites.ts';

/** Serves every built site on its port, as a plain static host would: the 404 page for what is not there. */
for (const site of Object.values(sites)) {
  const dist = distOf(site);
  const files = sirv(dist, { dev: true });
  createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(site.base)) return void notFound();
    request.url = path.slice(site.base.length - 1);
    files(request, response, notFound);
    function notFound() {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    }
  }).listen(site.port);
}
