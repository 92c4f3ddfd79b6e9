/** What `npm run test:install` runs with the installed program, which ENTENTE_PROGRAM names, outside the clone. */
import { defineConfig } from 'vitest/config';
import { KEPT_MODULES } from '../support/kept-modules.ts';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/docs/transcripts.long.ts', 'test/install/help-in-order.check.ts'],
    experimental: KEPT_MODULES,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
