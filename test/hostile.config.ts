/** Streams that lie to a running watch, by the dozen: `npm run test:hostile`, after the crawls. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/watch/hostile/*.hostile.ts'],
    // What another build says is held against the truth as it is.
    globalSetup: process.env.ENTENTE_PROGRAM ? [] : ['test/support/build.ts'],
    testTimeout: 7_200_000,
    hookTimeout: 600_000,
  },
});
