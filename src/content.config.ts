import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './read/read-content.ts';

const folder = contentFolder();

/** `about.mdx`, the method in the editors' own words: the one page that Astro's MDX compiles by itself. */
const about = defineCollection({
  loader: existsSync(join(folder, 'about.mdx')) ? glob({ base: folder, pattern: 'about.mdx' }) : () => [],
  schema: z.object({ title: z.string().optional(), summary: z.string().optional() }),
});

export const collections = { about };
