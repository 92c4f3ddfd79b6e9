/** `npm test`. What needs a browser, a shell or hours is beside it: `test/*.config.ts`, `test/*\/vitest.config.ts`. */
import { defineConfig } from 'vitest/config';

/** A process for each file: what it takes of memory is measured, or modules are exchanged in it. */
const ALONE = [
  'test/crawl/hostile/**/*.test.ts',
  'test/report/words/toy-language.test.ts',
  'test/runtime.test.ts',
  'test/toy-network/*.test.ts',
];

/** Needs `dist`: the whole program, be it started or run in the test's own process, and what runs on threads. */
const PROGRAM = [
  'test/commands/**/*.test.ts',
  'test/install/**/*.test.ts',
  'test/tool/**/*.test.ts',
  'test/door.test.ts',
  'test/edge-scanner.test.ts',
  'test/graph-pool.test.ts',
  'test/readme*.test.ts',
];

/** A busy machine breaks no test: what hangs is told in the end, and nothing else is. */
const limits = { testTimeout: 600_000, hookTimeout: 600_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...PROGRAM, ...ALONE],
          isolate: false,
          ...limits,
        },
      },
      { test: { name: 'alone', include: ALONE, ...limits } },
      {
        test: {
          name: 'program',
          include: PROGRAM,
          globalSetup: ['test/support/build.ts'],
          // What runs of the program keep from one to the next, away from the user's own.
          env: { XDG_CACHE_HOME: new URL('node_modules/.cache/tests', import.meta.url).pathname },
          isolate: false,
          ...limits,
        },
      },
    ],
  },
});
