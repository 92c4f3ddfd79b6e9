/** Tests that start programs beside Node (a browser, shells); `npm test` needs none of them. */
import { defineConfig } from 'vitest/config';
import { KEPT_MODULES } from './support/kept-modules.ts';
import { longestFirst } from './support/longest-first.ts';

const LONGEST = [
  'pages.system.ts',
  'other-tools.system.ts',
  'map-page.system.ts',
  'report-page.system.ts',
  'workflows.system.ts',
];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.system.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
    maxWorkers: '100%',
    sequence: { sequencer: longestFirst(LONGEST) },
    experimental: KEPT_MODULES,
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
