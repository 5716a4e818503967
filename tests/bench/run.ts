import { rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from './generate.ts';
import { type BuildFigures, measureBuild } from './measure-build.ts';
import { writePlainSite } from './plain-site.ts';

/**
 * `npm run bench [sections …]`: builds generated documentaries of growing size with our engine and, in
 * turn, the same sections as plain Astro MDX, and prints both times and their ratio. These machines
 * are noisy: only the ratios of one run mean something.
 */
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [10, 100, 1000];
const work = join(tmpdir(), 'documentary-bench');
const astro = resolve('node_modules/astro/bin/astro.mjs');

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
);
console.log(
  '| sections | claims | plain s | ours s | ratio | peak MiB | output MB | files | where the time goes |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const sections of sizes) {
  for (const claimsPerSection of [0, 10]) {
    const content = join(work, 'content');
    generate(content, join(work, 'plain-content'), { sections, claimsPerSection });
    writePlainSite(join(work, 'plain'), join(work, 'plain-content/sections'));
    const plain = await measureBuild([astro, 'build'], join(work, 'plain'), join(work, 'plain/dist'), {});
    // From nothing, as plain is: what an earlier size left would be cleared away first.
    rmSync(join(work, 'dist'), { recursive: true, force: true });
    const ours = await measureBuild(['src/cli/build.ts'], '.', join(work, 'dist'), {
      CONTENT_DIR: content,
      OUT_DIR: join(work, 'dist'),
      DOCUMENTARY_TIMINGS: 'yes',
    });
    print(sections, sections * claimsPerSection, plain, ours);
  }
}

function print(sections: number, claims: number, plain: BuildFigures, ours: BuildFigures): void {
  const phases = [...ours.log.matchAll(/^timing (.+): (\d+) ms$/gm)].map(
    ([, name, time]) => `${name} ${(Number(time) / 1000).toFixed(1)}`,
  );
  const cells = [
    sections,
    claims,
    plain.seconds.toFixed(1),
    ours.seconds.toFixed(1),
    (ours.seconds / plain.seconds).toFixed(2),
    Math.round(ours.peakMemory),
    (ours.bytes / 1e6).toFixed(1),
    ours.files,
    phases.join(', '),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
