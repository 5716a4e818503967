import { build } from 'astro';
import { ContentError } from '../documentary.ts';
import { acrossDisks } from './build/other-disk.ts';
import { stopOnMistakes } from './stop-on-mistakes.ts';

/** `npm run build`: checks the content, then builds the site, the search index included. */
await stopOnMistakes();
try {
  await acrossDisks(process.env['OUT_DIR'] ?? 'dist', async (folder) => {
    process.env['OUT_DIR'] = folder;
    await build({ root: '.' });
  });
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exit(1);
}
