/** The tests that need no built program, for `npm run test:mutants` alone. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { testFiles } from '../support/project-of.ts';

/** Folders whose tests may catch a fault of what is mutated. */
const FOLDERS = /^test\/(?:store|watch|log|crawl|study|graph|roster)\//;
/** A process of their own is theirs. */
const ALONE = /^test\/crawl\/hostile\//;

const { unit } = testFiles();

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: unit.filter((file) => FOLDERS.test(file) && !ALONE.test(file)),
    isolate: false,
    // A busy machine breaks no test; what hangs by a fault put in is ended by the tester.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
