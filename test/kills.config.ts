/** Tests that kill the program by the dozen; `npm test` makes do with a few kills. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/kills/**/*.kills.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
