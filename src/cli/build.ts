import { resolve } from 'node:path';
import { build } from 'astro';
import { report } from '../core/checks/report.ts';
import { configFileOf, findProject } from '../core/read/files/content-folder.ts';
import { site } from '../integration/bridge.ts';
import { ContentError } from '../integration/content-error.ts';
import { documentary } from '../integration/index.ts';
import { acrossDisks } from './build/other-disk.ts';

/** `npm run build [-- FOLDER]`: checks the content, then builds the site, the search index included. */
const [named] = process.argv.slice(2);
if (named !== undefined) process.env['CONTENT_DIR'] = named;
const { root } = findProject();
try {
  await acrossDisks(process.env['OUT_DIR'] ?? 'dist', async (folder) => {
    process.env['OUT_DIR'] = resolve(folder);
    const own = configFileOf(root) !== undefined;
    // A line for each page of a large site costs time and hides what matters.
    await build({
      root,
      logLevel: 'warn',
      ...(!own && { configFile: false, integrations: [documentary()] }),
    });
  });
  const { sections, claims, references } = await site().documentary();
  console.log(
    `Built: ${sections.length} sections, ${claims.length} claims, ${references.length} references.`,
  );
} catch (error) {
  if (error instanceof ContentError) console.log(report(error.issues, 'text'));
  else console.error(error);
  process.exit(1);
}
