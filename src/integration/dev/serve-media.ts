import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from 'serve-static';
import type { ViteDevServer } from 'vite';
import { decode } from '../../core/model/addresses.ts';
import { safeSvg } from '../../outputs/media/safe-svg.ts';
import type { Reader } from '../reading.ts';

/**
 * The files of `media/` that a build would publish, as it would publish them; the original in the place of
 * each size that only the build makes. Vite has taken the base off the address by then.
 */
export function serveMedia(server: ViteDevServer, reader: Reader, content: string): void {
  const folder = join(content, 'media');
  const serve = serveStatic(folder, { index: false });
  const serveAt = (place: string, pathOf: (address: string) => string) =>
    server.middlewares.use(place, async (request, response, next) => {
      try {
        const path = pathOf(new URL(request.url ?? '', 'http://localhost').pathname);
        const file = decode(path);
        // A page or a script among them would run here, with the rights of the site.
        const { media } = await reader.reading();
        if (!media.has(`media${file}`)) return next();
        if (!/\.svg$/i.test(file)) {
          request.url = path;
          return serve(request, response, next);
        }
        const svg = safeSvg(readFileSync(join(folder, file), 'utf8'));
        response.setHeader('content-type', 'image/svg+xml');
        response.end(svg);
      } catch (error) {
        next(error);
      }
    });
  serveAt('/media', (address) => address);
  serveAt('/pictures/media', (address) => address.replace(/\/[^/]*$/, ''));
}
