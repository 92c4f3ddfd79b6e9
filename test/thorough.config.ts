/** Tests of which `npm test` tries a part, with all that they have: they import `support/thorough.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => readFileSync(join(import.meta.dirname, name), 'utf8').includes('support/thorough.ts'));

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    include: files.map((name) => `test/${name}`),
    env: { THOROUGH: '1', XDG_CACHE_HOME: join(import.meta.dirname, '../node_modules/.cache/tests') },
    globalSetup: ['test/support/build.ts'],
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
