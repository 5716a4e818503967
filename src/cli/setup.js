// Plain JavaScript, because it runs before anything is installed, on whatever Node there is. It is a
// `pre` script of npm: in one command line, the shell would go on with the Node that it found first.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './find-browser.js';

if (!isInstalled()) {
  console.log('Installing the packages of package-lock.json …');
  // `npm ci` deletes what is there before it knows whether it can replace it.
  const words = existsSync('node_modules') ? ['install', '--no-save'] : ['ci'];
  run('npm', [...words, '--loglevel=error', '--no-audit', '--no-fund']);
}
if (process.argv.includes('--browser') && findBrowser() === undefined) installBrowser();

/**
 * Whether the packages are those of the lock file, by their versions: its date says nothing. Optional
 * ones may be missing, because most are for other systems.
 */
function isInstalled() {
  const present = 'node_modules/.package-lock.json';
  if (!existsSync(present)) return false;
  const { packages: found } = JSON.parse(readFileSync(present, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' ||
      link === true ||
      (path in found ? found[path].version === version : optional === true && !existsSync(path)),
  );
}

function installBrowser() {
  console.log('No Chrome or Chromium found: installing one for the browser tests …');
  const own = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  if (own.status === 0 && findBrowser() !== undefined) return;
  if (existsSync('/usr/bin/apt-get')) {
    const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    for (const words of [
      ['update'],
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
    ]) {
      const [command, ...rest] = [...root, 'apt-get', '-qq', ...words];
      spawnSync(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  }
  if (findBrowser() === undefined) {
    console.error(
      'No browser could be installed. Install Chrome or Chromium, or set CHROME_PATH to one, and try again.',
    );
    process.exit(1);
  }
}

function run(command, words) {
  try {
    execFileSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  } catch {
    console.error(`\`${command} ${words.join(' ')}\` failed: see above.`);
    process.exit(1);
  }
}
