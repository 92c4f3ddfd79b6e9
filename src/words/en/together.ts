import type { Unit } from '../../study/study.ts';

const THERE =
  'Together a tie is there where it is on any network, and possible between actors that are on one together';

/** What is meant by a tie of an edition. */
export const together = {
  pairs: `${THERE}; pairs that are on none together are not counted.`,
  beside: (unit: Unit) =>
    `${THERE}; – is ${unit === 'country' ? 'a country' : 'an actor'} that is not on a network.`,
};
