import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { markerName } from '../src/integration/output/marker.ts';

/** A built site that the browser tests visit, on a port of its own. */
export interface Site {
  name: string;
  content: string;
  base: string;
  port: number;
  /** What is given to the build besides. */
  words?: string[];
}

/** Where the tests' ports begin: another checkout on the same machine can be tested beside this one. */
export const firstPort = Number(process.env['TEST_PORTS'] ?? 4400);

/**
 * A whole account at the root and under a sub-path, the small content folders, and the first
 * documentary, which only the tests in `first-documentary/` visit.
 */
export const sites = {
  main: site('main', 'tests/sites/edition-one', firstPort + 1),
  subpath: site('subpath', 'tests/sites/edition-one', firstPort + 2, '/5g/'),
  first: site('first', 'content', firstPort + 8),
  authoring: site('authoring', 'tests/sites/authoring', firstPort + 9),
  'other-topic': site('other-topic', 'tests/sites/other-topic', firstPort + 3),
  'every-type': site('every-type', 'tests/sites/every-type', firstPort + 4),
  minimal: site('minimal', 'tests/sites/minimal', firstPort + 5),
  arabic: site('arabic', 'tests/sites/arabic', firstPort + 6),
  persian: site('persian', 'tests/sites/persian', firstPort + 12),
  evidence: site('evidence', 'tests/sites/evidence', firstPort + 11),
  components: site('components', 'tests/sites/components', firstPort + 10),
  // A folder of strangers is built without running anything in it.
  hostile: { ...site('hostile', 'tests/sites/hostile', firstPort + 7), words: ['--prose-only'] },
} satisfies Record<string, Site>;

function site(name: string, content: string, port: number, base = '/'): Site {
  return { name, content, port, base };
}

/** Where a site is built: a folder that git does not know. */
export function distOf({ name }: Site): string {
  return resolve('node_modules/.cache/sites', name);
}

/** Address of a page of a site as the test server has it. */
export function addressOf({ port, base }: Site, path = ''): string {
  return `http://localhost:${port}${base}${path}`;
}

/** Builds a site with the command that editors use. @throws with the output where it fails */
export async function buildSite(site: Site): Promise<void> {
  const dist = distOf(site);
  // A build replaces nothing that no build has written.
  if (!existsSync(join(dist, markerName))) rmSync(dist, { recursive: true, force: true });
  const words = ['--disable-warning=DEP0040', join('src', 'cli', 'build.ts'), ...(site.words ?? [])];
  const env = { ...process.env, CONTENT_DIR: site.content, OUT_DIR: dist, BASE: site.base };
  const child = spawn(process.execPath, words, { env });
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (status !== 0 || !existsSync(join(dist, 'index.html'))) {
    throw new Error(`The site "${site.name}" did not build:\n${output}\n${errors}`);
  }
}
