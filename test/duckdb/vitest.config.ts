import { longTests } from '../support/long-tests.ts';

export default longTests({ include: ['test/duckdb/*.check.ts'], globalSetup: ['test/support/build.ts'] });
