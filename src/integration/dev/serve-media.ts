import { join } from 'node:path';
import sirv from 'sirv';
import type { ViteDevServer } from 'vite';

/** Pictures as the build publishes them. Vite has taken the base off the address by then. */
export function serveMedia(server: ViteDevServer, content: string): void {
  server.middlewares.use('/media', sirv(join(content, 'media'), { dev: true }));
}
