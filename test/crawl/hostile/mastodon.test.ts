/** Mastodon by servers that misbehave. */
import { endlessFaults, fingerFaults, limitFaults, listFaults } from './faults.ts';
import { testFaults } from './suite.ts';
import { mastodonWorld } from './world.ts';

const faults = [
  ...listFaults(),
  ...endlessFaults(),
  ...fingerFaults(),
  ...limitFaults(({ kind, account }) => kind === 'list' && account === 'ann', 'one list'),
];
testFaults(mastodonWorld, faults);
