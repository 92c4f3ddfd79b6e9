/**
 * `npm test`, but for `long`: what takes more than some seconds is done by `npm run test:thorough`. What needs a browser, a
 * shell or hours is beside it: `test/*.config.ts`, `test/*\/vitest.config.ts`.
 */
import { defineConfig } from 'vitest/config';
import { KEPT_MODULES } from './test/support/kept-modules.ts';
import { WITH_ROOM } from './test/support/new-space.ts';
import { testFiles } from './test/support/project-of.ts';

/** A process for each file: what it takes of memory is measured, or modules are exchanged in it. */
const ALONE = [
  'test/crawl/hostile/**/*.test.ts',
  'test/map/toy-language.test.ts',
  'test/report/files/move-report.test.ts',
  'test/report/words/toy-language.test.ts',
  'test/runtime.test.ts',
  'test/toy-*/*.test.ts',
  'test/words/toy-language.test.ts',
];

const { unit, program } = testFiles();

/** Made before the tests; what runs of the program keep from one to the next is away from the user's own. */
const built = {
  globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
  env: { XDG_CACHE_HOME: new URL('node_modules/.cache/tests', import.meta.url).pathname },
};

/** A busy machine breaks no test: what hangs is told in the end, and nothing else is. */
const limits = { testTimeout: 600_000, hookTimeout: 600_000, execArgv: [WITH_ROOM] };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    experimental: KEPT_MODULES,
    projects: [
      { test: { name: 'unit', include: unit, exclude: ALONE, isolate: false, ...limits } },
      { test: { name: 'alone', include: ALONE, ...built, ...limits } },
      { test: { name: 'program', include: program, exclude: ALONE, isolate: false, ...built, ...limits } },
      { test: { name: 'long', include: ['test/**/*.long.ts'], isolate: false, ...built, ...limits } },
    ],
  },
});
