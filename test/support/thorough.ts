import { test } from 'vitest';

/** What `npm test` tries a part of, and `npm run test:thorough` all of. */
export const THOROUGH = process.env.THOROUGH === '1';

/** A test of which `npm test` tries all, beside others of which it tries a part: not done again. */
export const testOnce = test.skipIf(THOROUGH);
