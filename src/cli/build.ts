import { build } from 'astro';
import { ContentError, documentary } from '../integration/reading.ts';
import { startThread } from '../integration/site-files/build-thread.ts';
import { acrossDisks } from './build/other-disk.ts';
import { stopOnMistakes } from './stop-on-mistakes.ts';

/** `npm run build`: checks the content, then builds the site, the search index included. */
startThread();
await stopOnMistakes();
try {
  await acrossDisks(process.env['OUT_DIR'] ?? 'dist', async (folder) => {
    process.env['OUT_DIR'] = folder;
    // A line for each page of a large site costs time and hides what matters.
    await build({ root: '.', logLevel: 'warn' });
  });
  const { sections, claims, references } = await documentary();
  console.log(
    `Built: ${sections.length} sections, ${claims.length} claims, ${references.length} references.`,
  );
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exit(1);
}
