import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildSite, sites } from './build-sites.ts';

/**
 * `npm test`: types, lint, unit and browser tests, or only the parts that are named, then one line
 * that counts.
 */
const results = 'node_modules/.cache/test-reports';
mkdirSync(results, { recursive: true });
const count = { passed: 0, failed: 0 };

const parts: Record<string, () => void | Promise<void>> = { types, lint, unit, browser };
const chosen = process.argv.slice(2);
for (const part of chosen.length > 0 ? chosen : Object.keys(parts)) {
  const test = parts[part];
  if (test === undefined) throw new Error(`There is no part "${part}": ${Object.keys(parts).join(', ')}.`);
  await test();
}

console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);

function types(): void {
  step('Types', 'astro', ['check', '--minimumFailingSeverity', 'warning']);
}

function lint(): void {
  step('Lint', 'biome', ['ci', '--error-on-warnings', '--colors=off', '.']);
}

function unit(): void {
  const words = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  suite('Unit tests', 'vitest', [...words, `--outputFile.json=${results}/unit.json`], unitCounts);
}

async function browser(): Promise<void> {
  if (!(await buildSites())) return;
  const words = ['test', '--config', 'tests/browser/playwright.config.ts', '--reporter=line,json'];
  suite('Browser tests', 'playwright', words, browserCounts, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/browser.json`,
  });
}

function run(command: string, words: string[], env: Record<string, string> = {}): boolean {
  const result = spawnSync('npx', ['--no-install', command, ...words], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=DEP0040', ...env },
  });
  return result.status === 0;
}

/** A command that holds or does not: counted as one. */
function step(title: string, command: string, words: string[]): void {
  console.log(`\n— ${title}`);
  count[run(command, words) ? 'passed' : 'failed'] += 1;
}

/** A test runner: its own report says how many; one that broke down without a report has failed. */
function suite(
  title: string,
  command: string,
  words: string[],
  counts: () => [passed: number, failed: number],
  env = {},
): void {
  console.log(`\n— ${title}`);
  for (const name of ['unit', 'browser'])
    if (words.join().includes(name)) rmSync(`${results}/${name}.json`, { force: true });
  const ended = run(command, words, env);
  const [passed, failed] = counts();
  count.passed += passed;
  count.failed += failed === 0 && !ended ? 1 : failed;
}

/** Two at a time: a build waits for one core for most of its time. */
async function buildSites(): Promise<boolean> {
  console.log('\n— Building the sites that the browser visits');
  const waiting = Object.values(sites).values();
  const worker = async () => {
    for (const site of waiting) {
      console.log(`  ${site.name}`);
      await buildSite(site);
    }
  };
  try {
    await Promise.all([worker(), worker()]);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count.failed += 1;
    return false;
  }
}

function unitCounts(): [number, number] {
  const report = readReport(`${results}/unit.json`);
  const files = Array.isArray(report['testResults']) ? report['testResults'] : [];
  // A file that breaks before its first test has failed too, and has no test to count it by.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return [Number(report['numPassedTests'] ?? 0), Number(report['numFailedTests'] ?? 1) + broken.length];
}

function browserCounts(): [number, number] {
  const stats = readReport(`${results}/browser.json`)['stats'];
  if (typeof stats !== 'object' || stats === null) return [0, 1];
  return [
    Number(Reflect.get(stats, 'expected')),
    Number(Reflect.get(stats, 'unexpected')) + Number(Reflect.get(stats, 'flaky')),
  ];
}

function readReport(path: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
