import { join } from 'node:path';
import serveStatic from 'serve-static';
import type { ViteDevServer } from 'vite';

/** Pictures as the build publishes them. Vite has taken the base off the address by then. */
export function serveMedia(server: ViteDevServer, content: string): void {
  server.middlewares.use('/media', serveStatic(join(content, 'media'), { index: false }));
}
