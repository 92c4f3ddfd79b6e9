/** What `npm run test:install` runs with the installed program, which ENTENTE_PROGRAM names, outside the clone. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/docs/transcripts.test.ts', 'test/install/help-in-order.check.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
