import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `*.test.ts` run here; `*.spec.ts` need a browser and run under Playwright. Files share what they
 * import: no module of the engine has a state that depends on order, and a sixth of the time is saved.
 * Many tests wait for a process of their own, so that every core has a worker; Vitest leaves one free.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
