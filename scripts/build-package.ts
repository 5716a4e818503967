import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../src/files/list-files.ts';
import { writeFile } from '../src/files/write-file.ts';

/**
 * `prepack`: makes `lib/`, which the package consists of. Node strips no types from files of a package,
 * so all TypeScript is compiled; Astro components and data are copied, with imports that fit.
 */
rmSync('lib', { recursive: true, force: true });
const compiled = spawnSync('npx', ['--no-install', 'tsc', '--project', 'tsconfig.package.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (compiled.status !== 0) process.exit(1);
for (const path of listFiles('src')) {
  if (path.endsWith('.astro')) {
    const text = readFileSync(join('src', path), 'utf8');
    writeFile(join('lib', path), text.replace(/(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g, '$1$2.js$1'));
  } else if (!path.endsWith('.ts') || path.endsWith('.d.ts')) cpSync(join('src', path), join('lib', path));
}
