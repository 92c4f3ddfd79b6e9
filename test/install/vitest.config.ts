/** What `npm run test:install` runs with the installed program, which ENTENTE_PROGRAM names, outside the clone. */
import { longTests } from '../support/long-tests.ts';

export default longTests({
  include: ['test/docs/transcripts.long.ts', 'test/install/help-in-order.check.ts'],
});
