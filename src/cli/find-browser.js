import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * An installed Chrome or Chromium, or Playwright's own. Plain JavaScript: the set-up runs it before
 * anything is installed.
 *
 * @returns {string | undefined} the path of its program
 */
export function findBrowser() {
  const places = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    playwrightsOwn(),
  ];
  return places.find((place) => place && existsSync(place));
}

function playwrightsOwn() {
  const script = "import('playwright-core').then(({chromium}) => console.log(chromium.executablePath()))";
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout?.trim();
}
