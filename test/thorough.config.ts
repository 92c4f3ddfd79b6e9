/** Tests of which `npm test` tries a part, with all that they have: they import `support/thorough.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WITH_ROOM } from './support/new-space.ts';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => readFileSync(join(import.meta.dirname, name), 'utf8').includes('support/thorough.ts'));

/** What takes longest begins first, so that at the end no core waits for the other. */
const LONGEST = [
  'demo.test.ts',
  'same-figures.test.ts',
  'faults.test.ts',
  'crawl-options.test.ts',
  'console.test.ts',
  'demo-live.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(given: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(given)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    include: files.map((name) => `test/${name}`),
    env: { THOROUGH: '1', XDG_CACHE_HOME: join(import.meta.dirname, '../node_modules/.cache/tests') },
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
    maxWorkers: '100%',
    // What was made of a module's text is kept for the next run, which takes half the time to load it.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'node_modules/.cache/vitest' },
    isolate: false,
    execArgv: [WITH_ROOM],
    sequence: { sequencer: LongestFirst },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
