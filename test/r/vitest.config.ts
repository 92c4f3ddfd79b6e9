/** Tests against R and its packages, from Debian: r-base-core, r-cran-survival, r-cran-sna, r-cran-network. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/r/*.check.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
