import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: ['test/atproto/*.check.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
