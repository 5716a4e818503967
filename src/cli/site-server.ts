import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import serveStatic from 'serve-static';
import { codeOf } from '../files/code-of.ts';

/**
 * A server of a built site, as a plain static host is one: its 404 page for what is not there.
 *
 * @param base path that the site is published under: begins and ends with a slash
 */
export function siteServer(site: string, base: string): Server {
  const files = serveStatic(site, { cacheControl: false });
  return createServer((request, response) => {
    const address = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(site, '404.html')));
    };
    if (`${address}/` === base) {
      response.writeHead(301, { location: base });
      response.end();
    } else if (address.startsWith(base)) {
      // Redirects to folders are made from the address as it came.
      Object.assign(request, { originalUrl: address, url: address.slice(base.length - 1) });
      files(request, response, missing);
    } else missing();
  });
}

/**
 * Listens on a port, or on the next one that is free.
 *
 * @returns the port
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const refuse = (error: NodeJS.ErrnoException) => reject(error);
  server.once('error', refuse);
  server.listen(port, host, resolve);
  try {
    await promise;
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      return listen(server, port + 1, host);
    }
    throw error;
  } finally {
    server.off('error', refuse);
  }
}
