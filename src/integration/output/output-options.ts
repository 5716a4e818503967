import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { OutputOptions } from './open-output.ts';

/** Sources of the engine itself. */
const engineSources = ['../../../src', '../../../tests'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Where Astro's configuration has the site written, and what must not be lost for it. */
export function outputOptions(config: AstroConfig, content: string): OutputOptions {
  const publicFolder = fileURLToPath(config.publicDir);
  return {
    folder: fileURLToPath(config.outDir),
    content,
    project: process.cwd(),
    sources: [...engineSources, publicFolder],
    workspaces: workspacesOf(fileURLToPath(config.cacheDir)),
  };
}

/** Astro compiles pages beside the site only if that is below the folder where the command runs. */
function workspacesOf(cache: string): string {
  const isHere = !relative(process.cwd(), cache).startsWith('..');
  return isHere ? join(cache, 'builds') : resolve('node_modules/.cache/documentary');
}
