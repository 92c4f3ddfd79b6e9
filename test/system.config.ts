/** Tests that start programs beside Node (a browser, shells); `npm test` needs none of them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.system.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
