import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { configFileOf } from '../../core/read/files/content-folder.ts';
import { documentary } from '../../integration/index.ts';
import type { ProjectArguments } from './project-arguments.ts';

/**
 * How Astro is called for a documentary: with the configuration in its project folder, or else with the
 * integration alone. Then Astro begins in a folder of the engine, where it keeps what it generates, so
 * that a folder of nothing but content stays as it is; the integration makes the project folder its root.
 */
export function astroConfig({ project, proseOnly }: ProjectArguments): AstroInlineConfig {
  if (!proseOnly && configFileOf(project.root) !== undefined) return { root: project.root };
  process.env['CONTENT_DIR'] = project.content;
  // Astro and Vite run configuration files that they find in their root.
  const integration = documentary(proseOnly ? { proseOnly } : { root: project.root });
  return {
    root: proseOnly ? emptyFolder() : workFolder(project.root),
    configFile: false,
    integrations: [integration],
  };
}

/** Where Astro keeps what it generates for a project. */
function workFolder(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const folder = fileURLToPath(new URL(`../../../node_modules/.cache/documentary/${name}`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'documentary-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
