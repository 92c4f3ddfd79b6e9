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
  'questions/among.long.ts',
  'tables-as-commands.long.ts',
  'help-in-french.long.ts',
  'grow/world.long.ts',
  'idle-options.long.ts',
  'watch/posts.long.ts',
  'help-examples.long.ts',
  'library/editions.long.ts',
  'crawl-options.long.ts',
  'same-figures.long.ts',
  'library/questions.long.ts',
  'unit.long.ts',
  'archive-cache.long.ts',
  'crawl-kill.long.ts',
  'report-files.long.ts',
  'console.long.ts',
  'commands/watch.long.ts',
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
