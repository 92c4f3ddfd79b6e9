import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { KEPT_MODULES } from '../support/kept-modules.ts';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/atproto/*.check.ts'],
    globalSetup: ['test/support/build.ts'],
    maxWorkers: '100%',
    experimental: KEPT_MODULES,
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
