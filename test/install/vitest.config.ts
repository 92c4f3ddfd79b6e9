/** What `npm run test:install` runs with the installed program, which ENTENTE_PROGRAM names, outside the clone. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/docs/transcripts.test.ts', 'test/commands/help-in-order.system.ts'],
    // The demo, the reports and the whole crawl are done by then, or take long.
    testNamePattern: /^(?!the examples of (demo|report|roster suggest) work)/,
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
