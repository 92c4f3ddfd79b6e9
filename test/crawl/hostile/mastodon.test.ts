/** Mastodon by servers that misbehave. */
import { endlessFaults, limitFaults, listFaults } from './faults.ts';
import { testFaults } from './suite.ts';
import { mastodonWorld } from './world.ts';

const faults = [
  ...listFaults(),
  ...endlessFaults(),
  ...limitFaults(({ kind, account }) => kind === 'list' && account === 'ann', 'one list'),
];
testFaults(mastodonWorld, faults);
