/** Tests against R and its packages, from Debian: r-base-core, r-cran-survival, r-cran-sna, r-cran-network. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { KEPT_MODULES } from '../support/kept-modules.ts';
import { longestFirst } from '../support/longest-first.ts';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/r/*.check.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: longestFirst(['netlm.check.ts', 'panel.check.ts', 'turnbull.check.ts']) },
    experimental: KEPT_MODULES,
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
