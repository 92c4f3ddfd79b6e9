/** X by a server that misbehaves. */
import { endlessFaults, limitFaults, listFaults } from './faults.ts';
import { testFaults } from './suite.ts';
import { xWorld } from './world.ts';

const faults = [
  ...listFaults(),
  ...endlessFaults(),
  ...limitFaults(({ kind, account }) => kind === 'list' && account === 'ann', 'one list'),
];
testFaults(xWorld, faults);
