import { join } from 'node:path';
import serveStatic from 'serve-static';
import type { ViteDevServer } from 'vite';

/**
 * Pictures as the build publishes them; the original in the place of each size that only the build makes.
 * Vite has taken the base off the address by then.
 */
export function serveMedia(server: ViteDevServer, content: string): void {
  const serve = serveStatic(join(content, 'media'), { index: false });
  server.middlewares.use('/media', serve);
  server.middlewares.use('/pictures/media', (request, response, next) => {
    request.url = request.url?.replace(/\/[^/]*$/, '');
    serve(request, response, next);
  });
}
