import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = {
  '@astrojs/markdown-remark': '7.3.1',
  '@astrojs/starlight': '0.42.4',
  astro: '7.3.5',
  'rehype-citation': '2.3.2',
  sharp: '0.35.5',
};

/**
 * The same sections in Starlight with rehype-citation and its search, as a baseline. Starlight is no
 * package of ours: it is installed beside the project, once.
 *
 * @param project folder to write the project into; keeps its `node_modules`
 * @param content folder with `sections/` and `citations.json`
 * @throws {Error} where npm cannot install it
 */
export function writeStarlightSite(project: string, content: string): void {
  for (const made of ['src', 'dist', '.astro']) rmSync(join(project, made), { recursive: true, force: true });
  mkdirSync(join(project, 'src/content'), { recursive: true });
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ type: 'module', private: true, dependencies: packages }),
  );
  if (!existsSync(join(project, 'node_modules'))) {
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: project,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Starlight cannot be installed:\n${stderr}`);
  }
  cpSync(join(content, 'sections'), join(project, 'src/content/docs'), { recursive: true });
  writeFileSync(
    join(project, 'astro.config.mjs'),
    `import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import rehypeCitation from 'rehype-citation';
export default {
  integrations: [starlight({ title: 'A generated documentary' })],
  markdown: { processor: unified({ rehypePlugins: [[rehypeCitation, { path: ${JSON.stringify(content)}, bibliography: 'citations.json', csl: 'vancouver', linkCitations: true }]] }) },
};
`,
  );
  writeFileSync(
    join(project, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
}
