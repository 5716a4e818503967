import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from './generate.ts';
import { measureBuild } from './measure-build.ts';
import { launch, serve } from './measure-pages.ts';
import { measureSearch, type QueryFigures } from './measure-search.ts';

/**
 * `node tests/bench/search.ts [sections …]`: what a query costs in the search dialog of generated
 * documentaries with ten claims a section, on slow 4G. With `KEEP=yes`, sites of an earlier run are
 * measured again without building them.
 */
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [7, 100, 1000];
/** Below the project, where what is built finds its packages. */
const work = resolve('node_modules/.cache/search-bench');

/** Common words, rare ones, names, years, beginnings of words; all stand in texts of every size. */
const queries = [
  'ba gu',
  'party fir',
  'di la',
  'fact 1994',
  'germany denial',
  'family ann',
  'zan bel',
  'so',
  'wi xo yu',
  'party 12',
];

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; slow 4G (150 ms, 1.6 Mbit/s), processor as it is\n`,
);
console.log(
  '| claims | cold KB | cold ms | KB a query | most KB | requests | ms | most ms | KB in turn | again ms | most ms |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
const browser = await launch();
for (const sections of sizes) {
  const dist = await siteOf(sections);
  const { port, close } = await serve(dist);
  const { cold, second, first, again } = await measureSearch(
    browser,
    `http://localhost:${port}/section-1/`,
    queries,
  );
  close();
  const cells = [
    sections * 10,
    kilobytes(cold.bytes),
    cold.milliseconds.toFixed(0),
    ...spread(second, ({ bytes }) => bytes).map(kilobytes),
    mean(second.map(({ requests }) => requests)).toFixed(1),
    ...spread(second, ({ milliseconds }) => milliseconds).map((time) => time.toFixed(0)),
    kilobytes(mean(first.map(({ bytes }) => bytes))),
    ...spread(again, ({ milliseconds }) => milliseconds).map((time) => time.toFixed(0)),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  if (process.env['DETAILS'] === 'yes') console.table([cold, ...second, ...first, ...again]);
}
await browser.close();

async function siteOf(sections: number): Promise<string> {
  const dist = join(work, `dist-${sections}`);
  if (process.env['KEEP'] === 'yes' && existsSync(dist)) return dist;
  const content = join(work, `content-${sections}`);
  generate(content, join(work, 'plain'), { sections, claimsPerSection: 10 });
  await measureBuild(process.execPath, ['src/cli/build.ts'], '.', dist, {
    CONTENT_DIR: content,
    OUT_DIR: dist,
  });
  return dist;
}

/** The mean and the most. */
function spread(figures: readonly QueryFigures[], of: (figures: QueryFigures) => number): [number, number] {
  const values = figures.map(of);
  return [mean(values), Math.max(...values)];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
