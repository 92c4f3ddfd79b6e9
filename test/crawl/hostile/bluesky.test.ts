/** Bluesky by servers that misbehave, in each of its readings. */
import {
  documentFaults,
  endlessFaults,
  limitFaults,
  listFaults,
  pairFaults,
  recordFaults,
} from './faults.ts';
import { testFaults } from './suite.ts';
import { blueskyWorld } from './world.ts';

const list = limitFaults(({ kind, account }) => kind === 'list' && account === 'ann', 'one list');
testFaults(
  () => blueskyWorld('records'),
  [...listFaults(), ...recordFaults(), ...documentFaults(), ...endlessFaults(), ...list],
  'records',
);
testFaults(() => blueskyWorld('appview'), [...listFaults(), ...endlessFaults(), ...list], 'appview');
testFaults(() => blueskyWorld('pairs'), pairFaults(), 'pairs');
testFaults(() => blueskyWorld('auto'), pairFaults(), 'auto');
