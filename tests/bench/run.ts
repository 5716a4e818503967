import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from './generate.ts';
import { writeHugoSite } from './hugo-site.ts';
import { type BuildFigures, measureBuild } from './measure-build.ts';
import { writePlainSite } from './plain-site.ts';
import { writeStarlightSite } from './starlight-site.ts';

/**
 * `npm run bench [sections …]`: builds generated documentaries of growing size by Hugo, where it is
 * installed, by plain Astro MDX, by the same with rehype-citation, by Starlight, and by our engine without
 * and with ten claims a section, one after the other. Other work on a machine doubles a time: only the
 * ratios of one run mean something.
 */
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [10, 100, 1000];
const work = join(tmpdir(), 'documentary-bench');
const hasHugo = spawnSync('hugo', ['version']).status === 0;
const astro = resolve('node_modules/astro/bin/astro.mjs');

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
);
console.log(
  '| sections | built by | s | CPU s | CPU to plain | peak MiB | MB | files | where the time goes (s) |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const sections of sizes) {
  const folders = {
    content: join(work, 'content'),
    claims: join(work, 'claims'),
    plain: join(work, 'plain'),
  };
  generate(folders.content, folders.plain, { sections, claimsPerSection: 0 });
  generate(folders.claims, join(work, 'plain-claims'), { sections, claimsPerSection: 10 });
  const plain = await byAstro(folders.plain);
  if (hasHugo) print(sections, 'Hugo, no citations', await byHugo(folders.plain), plain);
  print(sections, 'plain Astro MDX, no citations', plain, plain);
  print(sections, 'Astro MDX with rehype-citation', await byAstro(folders.content, folders.content), plain);
  print(sections, 'Starlight with rehype-citation, search', await byStarlight(folders.content), plain);
  print(sections, 'ours', await byUs(folders.content), plain);
  print(sections, `ours with ${sections * 10} claims`, await byUs(folders.claims), plain);
}

/** Astro alone, on the sections of a content folder. */
function byAstro(content: string, citations?: string): Promise<BuildFigures> {
  const project = join(work, 'astro');
  writePlainSite(project, join(content, 'sections'), citations);
  return measureBuild(process.execPath, [astro, 'build'], project, join(project, 'dist'), {});
}

function byStarlight(content: string): Promise<BuildFigures> {
  const project = join(work, 'starlight');
  writeStarlightSite(project, content);
  const own = join(project, 'node_modules/astro/bin/astro.mjs');
  return measureBuild(process.execPath, [own, 'build'], project, join(project, 'dist'), {});
}

function byHugo(content: string): Promise<BuildFigures> {
  const project = join(work, 'hugo');
  writeHugoSite(project, join(content, 'sections'));
  return measureBuild('hugo', ['--quiet'], project, join(project, 'public'), {});
}

/** From nothing, as the others are: what an earlier size left would be cleared away first. */
function byUs(content: string): Promise<BuildFigures> {
  const dist = join(work, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const env = { CONTENT_DIR: content, OUT_DIR: dist, DOCUMENTARY_TIMINGS: 'yes' };
  return measureBuild(process.execPath, ['src/cli/build.ts'], '.', dist, env);
}

function print(sections: number, name: string, figures: BuildFigures, plain: BuildFigures): void {
  const phases = [...figures.log.matchAll(/^timing (.+): (\d+) ms$/gm)].map(
    ([, phase, time]) => `${phase} ${(Number(time) / 1000).toFixed(1)}`,
  );
  const cells = [
    sections,
    name,
    figures.seconds.toFixed(1),
    figures.cpuSeconds.toFixed(1),
    (figures.cpuSeconds / plain.cpuSeconds).toFixed(2),
    Math.round(figures.peakMemory),
    (figures.bytes / 1e6).toFixed(1),
    figures.files,
    phases.join(', '),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
