import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../src/cli/find-browser.js';
import { addressOf, sites } from '../build-sites.ts';

const laptop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export default defineConfig({
  testDir: '..',
  testMatch: ['browser/**/*.spec.ts', 'first-documentary/**/*.spec.ts'],
  outputDir: '../../node_modules/.cache/test-results',
  timeout: 60_000,
  // A busy machine shows everything late, and only a failure waits for so long.
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  use: {
    baseURL: addressOf(sites.main),
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'laptop', use: laptop, grepInvert: /@phone/ },
    { name: 'phone', use: phone, grep: /@phone|@both/ },
  ],
  webServer: {
    command: 'node --disable-warning=DEP0040 tests/browser/serve.ts',
    cwd: new URL('../..', import.meta.url).pathname,
    url: addressOf(sites.main),
    reuseExistingServer: true,
  },
});
