/** Tests against R and its packages, from Debian: r-base-core, r-cran-survival, r-cran-sna, r-cran-network. */
import { longTests } from '../support/long-tests.ts';

export default longTests(
  {
    include: ['test/r/*.check.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/run-folder.ts'],
  },
  ['netlm.check.ts', 'panel.check.ts', 'turnbull.check.ts'],
);
