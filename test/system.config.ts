/** Tests that start programs beside Node (a browser, shells); `npm test` needs none of them. */
import { longTests } from './support/long-tests.ts';

const LONGEST = [
  'pages.system.ts',
  'other-tools.system.ts',
  'map-page.system.ts',
  'report-page.system.ts',
  'workflows.system.ts',
];

export default longTests(
  {
    include: ['test/**/*.system.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
  },
  LONGEST,
);
