// Plain JavaScript, because it runs before anything is installed, on whatever Node there is. It is a
// `pre` script of npm: in one command line, the shell would go on with the Node that it found first.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findBrowser } from './find-browser.js';

const installed = 'node_modules/.package-lock.json';

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing the packages of package-lock.json …');
  run('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund']);
}
if (process.argv.includes('--browser') && findBrowser() === undefined) installBrowser();

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
