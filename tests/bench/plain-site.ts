import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A baseline: sections as bare Astro MDX by unified, without claims, search or exports, each rendered
 * into one page of one heading.
 *
 * @param project folder to write the project into
 * @param sections folder with the `.mdx` files
 * @param citations folder with `citations.json`, for rehype-citation; without one, there are no citations
 */
export function writePlainSite(project: string, sections: string, citations?: string): void {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(join(project, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  const rehypePlugins =
    citations === undefined
      ? '[]'
      : `[[rehypeCitation, { path: ${JSON.stringify(citations)}, bibliography: 'citations.json', csl: 'vancouver', linkCitations: true }]]`;
  writeFileSync(
    join(project, 'astro.config.mjs'),
    `import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import rehypeCitation from 'rehype-citation';
import remarkGfm from 'remark-gfm';
export default {
  integrations: [mdx()],
  markdown: { processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm], rehypePlugins: ${rehypePlugins} }) },
};
`,
  );
  writeFileSync(
    join(project, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { sections: defineCollection({ loader: glob({ base: ${JSON.stringify(sections)}, pattern: '*.mdx' }) }) };
`,
  );
  writeFileSync(
    join(project, 'src/pages/[id].astro'),
    `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('sections')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><h1>{entry.data.title}</h1><Content /></body></html>
`,
  );
}
