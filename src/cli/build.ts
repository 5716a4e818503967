import { build } from 'astro';
import { ContentError } from '../documentary.ts';
import { stopOnMistakes } from './stop-on-mistakes.ts';

/** `npm run build`: checks the content, then builds the site, the search index included. */
await stopOnMistakes();
try {
  await build({ root: '.' });
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exit(1);
}
