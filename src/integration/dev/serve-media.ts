import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import serveStatic from 'serve-static';
import type { ViteDevServer } from 'vite';
import { decode } from '../../core/model/addresses.ts';
import { safeSvg } from '../../outputs/media/safe-svg.ts';

/**
 * Pictures as the build publishes them; the original in the place of each size that only the build makes.
 * Vite has taken the base off the address by then.
 */
export function serveMedia(server: ViteDevServer, content: string): void {
  const folder = join(content, 'media');
  const serve = serveStatic(folder, { index: false });
  server.middlewares.use('/media', (request, response, next) => {
    const file = svgAt(folder, request.url ?? '');
    if (file === undefined) return serve(request, response, next);
    try {
      const svg = safeSvg(readFileSync(file, 'utf8'));
      response.setHeader('content-type', 'image/svg+xml');
      response.end(svg);
    } catch (error) {
      next(error);
    }
  });
  server.middlewares.use('/pictures/media', (request, response, next) => {
    request.url = request.url?.replace(/\/[^/]*$/, '');
    serve(request, response, next);
  });
}

/** The picture in SVG that an address leads to, within the folder. */
function svgAt(folder: string, address: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  if (!/\.svg$/i.test(pathname)) return undefined;
  const file = join(folder, decode(pathname));
  return file.startsWith(folder + sep) && existsSync(file) ? file : undefined;
}
