import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `*.test.ts` run here; `*.spec.ts` need a browser and run under Playwright. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
});
