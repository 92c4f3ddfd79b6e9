/** What takes long, and tests of which `npm test` tries a part, with all that they have: they import `support/thorough.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { longTests } from './support/long-tests.ts';
import { WITH_ROOM } from './support/new-space.ts';

/** What documents show is tried by `npm run test:install`, with the installed program. */
const ELSEWHERE = 'docs/transcripts.long.ts';
const isInParts = (name: string) =>
  readFileSync(join(import.meta.dirname, name), 'utf8').includes('support/thorough.ts');
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (name) =>
    (name.endsWith('.long.ts') && name !== ELSEWHERE) || (name.endsWith('.test.ts') && isInParts(name)),
);

const LONGEST = [
  'demo.long.ts',
  'tables-as-commands.long.ts',
  'idle-options.long.ts',
  'grow/world.long.ts',
  'watch/posts.long.ts',
  'same-figures.long.ts',
  'resume.long.ts',
  'report-files.long.ts',
  'crawl-options.long.ts',
  'crawl/faults.long.ts',
  'study.long.ts',
  'console.long.ts',
  'sandbox-year.long.ts',
  'graph-pool.long.ts',
  'watch.long.ts',
  'watch-posts.long.ts',
];

export default longTests(
  {
    include: files.map((name) => `test/${name}`),
    env: { THOROUGH: '1', XDG_CACHE_HOME: join(import.meta.dirname, '../node_modules/.cache/tests') },
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
    execArgv: [WITH_ROOM],
  },
  LONGEST,
);
