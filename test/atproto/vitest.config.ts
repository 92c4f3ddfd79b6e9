import { longTests } from '../support/long-tests.ts';

export default longTests(
  {
    include: ['test/atproto/*.check.ts'],
    globalSetup: ['test/support/build.ts', 'test/atproto/reference.ts'],
  },
  ['watch.check.ts', 'readings.check.ts', 'watched-posts.check.ts'],
);
