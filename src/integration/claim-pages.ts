import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';

/** So many wait for the disk together; they are rendered one at a time all the same. */
const together = 32;

/**
 * Writes the pages of claims, of which a documentary has thousands. Astro renders them like all
 * others, but its own way from an address to a file takes longer than the rendering (0.5 ms a page):
 * it is left out here, and they are missing from the `pages` that Astro tells other integrations of.
 */
export function claimPagesIntegration(): AstroIntegration {
  let root = new URL('http://localhost');
  let folder = '';
  let prerenderer: AstroPrerenderer | undefined;
  let claimPages: PathWithRoute[] = [];
  return {
    name: 'claim-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(config.base, config.site);
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => {
          prerenderer = astro;
          return { ...astro, getStaticPaths: otherPaths };
        });
      },
      'astro:build:generated': async () => {
        for (let from = 0; from < claimPages.length; from += together) {
          await Promise.all(claimPages.slice(from, from + together).map(writePage));
        }
      },
    },
  };

  async function otherPaths(): Promise<PathWithRoute[]> {
    const paths = (await prerenderer?.getStaticPaths()) ?? [];
    claimPages = paths.filter(isClaimPage);
    return paths.filter((path) => !isClaimPage(path));
  }

  async function writePage({ pathname, route }: PathWithRoute): Promise<void> {
    const request = new Request(new URL(`.${pathname}/`, root));
    const rendered = await prerenderer?.render(request, { routeData: route });
    const response = rendered instanceof Response ? rendered : rendered?.response;
    if (response?.ok !== true) throw new Error(`${pathname} could not be rendered.`);
    const page = join(folder, pathname);
    await mkdir(page, { recursive: true });
    // As bytes, which Astro has made of it already.
    await writeFile(join(page, 'index.html'), Buffer.from(await response.arrayBuffer()));
  }
}

function isClaimPage({ route }: PathWithRoute): boolean {
  return route.component.startsWith('src/pages/claims/[id]');
}
