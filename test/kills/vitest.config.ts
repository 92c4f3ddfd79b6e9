/** A hundred kills of the real program: minutes of work, beside `npm test`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/kills/*.check.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});
