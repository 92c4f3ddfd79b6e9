/** Against the reference implementation of the protocol, which `npm run test:atproto` installs. */
import { longTests } from '../support/long-tests.ts';

export default longTests({ include: ['test/atproto/*.check.ts'], globalSetup: ['test/support/build.ts'] }, [
  'readings.check.ts',
  'watch.check.ts',
  'watched-posts.check.ts',
]);
