import { fileURLToPath, pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';
import { report } from '../core/checks/report.ts';
import { isIndexed } from '../core/model/addresses.ts';
import { findProject } from '../core/read/files/content-folder.ts';
import type { Issue } from '../core/read/issue.ts';
import { siblingModule } from '../files/sibling-module.ts';
import { basePath } from './base-path.ts';
import { publishToPages } from './bridge.ts';
import { ContentError } from './content-error.ts';
import { noticeScript } from './dev/notice-script.ts';
import { serveReview } from './dev/review/serve-review.ts';
import { serveMedia } from './dev/serve-media.ts';
import { serveSearchIndex } from './dev/serve-search-index.ts';
import { watchContent } from './dev/watch-content.ts';
import { siteFiles } from './files/site-files.ts';
import { openOutput } from './output/open-output.ts';
import { outputOptions } from './output/output-options.ts';
import { publish } from './output/publish.ts';
import { Reader } from './reading.ts';
import { routes } from './routes.ts';
import { settings } from './settings.ts';
import { startTimer } from './timings.ts';

/** What the author or a command may set. */
export interface Options {
  /** Takes code in sections for a mistake and runs none of the content folder: for folders of strangers. */
  proseOnly?: boolean;
  /** The project folder, where Astro was not started in it. */
  root?: string;
}

/**
 * Makes an Astro project a documentary: its pages, exports and search come from a content folder, which
 * is checked before a build and watched by the development server. The folder is `CONTENT_DIR`, or
 * `content/` in Astro's root, or the root itself.
 */
export function documentary({ proseOnly = false, root }: Options = {}): AstroIntegration {
  let content: string;
  let base: string;
  let reader: Reader;
  let pagesEnd = () => {};
  return {
    name: 'documentary',
    hooks: {
      'astro:config:setup': async ({
        config,
        command,
        updateConfig,
        injectRoute,
        injectScript,
        addMiddleware,
      }) => {
        content = findProject(process.env['CONTENT_DIR'] || fileURLToPath(config.root)).content;
        base = basePath(process.env['BASE'] ?? config.base);
        reader = new Reader(content, base, { proseOnly });
        const { documentary, issues, hasErrors } = await reader.reading();
        if (command === 'build') reportIssues(issues, hasErrors);
        updateConfig({ integrations: missingIntegrations(config, base) });
        const { site, allow, code = 'allowed' } = documentary?.settings ?? {};
        const whole = updateConfig(
          settings(config, { reader, content, base, code: proseOnly ? 'none' : code, root, site, allow }),
        );
        publishToPages({
          documentary: (run) => reader.documentary(run),
          files: async () => siteFiles(await reader.documentary(), content, fileURLToPath(whole.publicDir)),
        });
        if (command === 'build') {
          const output = openOutput(outputOptions(whole, content));
          updateConfig({
            outDir: pathToFileURL(`${output.draft}/`),
            integrations: [publish(reader, content, output, whole)],
          });
        }
        if (command === 'dev') injectScript('page', noticeScript);
        for (const route of routes) injectRoute(route);
        addMiddleware({ order: 'pre', entrypoint: siblingModule('./middleware', import.meta.url) });
      },
      'astro:config:done': ({ injectTypes }) => {
        injectTypes({ filename: 'locals.d.ts', content: `import ${JSON.stringify(localsTypes)};\n` });
      },
      'astro:server:setup': ({ server }) => {
        serveMedia(server, reader, content);
        serveSearchIndex(server, reader, base);
        serveReview(server, reader, content, base);
        watchContent(server, reader, content, base);
      },
      'astro:build:setup': () => {
        pagesEnd = startTimer('pages');
      },
      'astro:build:generated': () => pagesEnd(),
    },
  };
}

/** What `Astro.locals` has, for an author's own components in an Astro project. */
const localsTypes = fileURLToPath(siblingModule('./locals', import.meta.url));

/** @throws {ContentError} where there is an error; warnings are only printed */
function reportIssues(issues: readonly Issue[], hasErrors: boolean): void {
  if (hasErrors) throw new ContentError(issues);
  if (issues.length > 0) console.log(report(issues, 'text'));
}

/** What a documentary needs of Astro's own integrations, where the author has not added them. */
function missingIntegrations(config: AstroConfig, base: string): AstroIntegration[] {
  const wanted = [mdx(), sitemap({ filter: (page) => isIndexed(new URL(page).pathname, base) })];
  return wanted.filter(({ name }) => !config.integrations.some((added) => added.name === name));
}
