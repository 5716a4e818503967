import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { addressOfServer } from '../browser/authoring/dev-address.ts';
import { generate } from './generate.ts';
import { memoryOf } from './measure-build.ts';

/**
 * `node tests/bench/dev.ts [sections] [edits]`: the development server on a generated documentary with ten
 * claims a section: when its first page is there, how long an edit takes until the page has it, and what
 * memory the edits leave behind.
 */
const [sections = 1000, edits = 200] = process.argv.slice(2).map(Number).filter(Boolean);
const content = join(tmpdir(), 'documentary-bench', 'dev');
generate(content, `${content}-plain`, { sections, claimsPerSection: 10 });
const file = join(content, 'sections', '000010-section-1.mdx');
const text = readFileSync(file, 'utf8');

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${sections} sections`,
);
const start = performance.now();
const server = spawn(process.execPath, ['src/cli/documentary.ts', 'dev', content, '--port', '0'], {
  env: { ...process.env, NODE_OPTIONS: '--disable-warning=DEP0040', ASTRO_TELEMETRY_DISABLED: '1' },
});
try {
  const page = `${await addressOfServer(server)}section-1/`;
  console.log(`ready after ${sinceStart()} s`);
  await (await fetch(page)).text();
  console.log(`first page after ${sinceStart()} s, ${memory()} MiB`);
  const times: number[] = [];
  for (let edit = 1; edit <= edits; edit++) {
    times.push(await timeOfEdit(page, `Edit ${edit}.`));
    if (edit % Math.ceil(edits / 5) === 0) console.log(`after ${edit} edits: ${memory()} MiB`);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => ((times[Math.floor((times.length - 1) * part)] ?? 0) / 1000).toFixed(2);
  console.log(`an edit until the page has it: half within ${at(0.5)} s, nine of ten within ${at(0.9)} s`);
} finally {
  server.kill();
}

/** Milliseconds from writing a section to a page that shows it. */
async function timeOfEdit(page: string, words: string): Promise<number> {
  const begin = performance.now();
  writeFileSync(file, `${text}\n${words}\n`);
  for (;;) {
    const html = await (await fetch(page)).text();
    if (html.includes(words)) return performance.now() - begin;
    await setTimeout(20);
  }
}

function sinceStart(): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function memory(): string {
  return memoryOf(server.pid ?? 0).toFixed(0);
}
