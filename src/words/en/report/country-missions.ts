import { count, counted, form } from '../numbers.ts';
import type { Terms } from '../terms.ts';

/** How many the ministries of their hosts follow, of those of which it is known. */
function followedByHost(value: number, judged: number, followed: number): string {
  if (judged === 0) return `whether the host follows ${form(value, 'it', 'them')} is unknown`;
  if (value === 1) return `it is ${followed === 0 ? 'not ' : ''}followed by its host`;
  const some = `${followed === 0 ? 'none' : count(followed)} ${followed < 2 ? 'is' : 'are'}`;
  const unknown = value - judged;
  const rest = unknown === 0 ? '' : `; of ${form(unknown, 'one', count(unknown))} it is unknown`;
  return `${some} followed by the host${rest}`;
}

export function countryMissions({ onStudied }: Terms) {
  return {
    missions: 'Missions',
    missionsHere: (value: number, judged: number, followed: number) =>
      `Of others, here: ${counted(value, 'mission or ambassador', 'missions and ambassadors')} ${onStudied}; ${followedByHost(value, judged, followed)}.`,
    moreMissions: (value: number) =>
      `${counted(value, 'further row', 'further rows')} in [country-tasks.csv](../country-tasks.csv).`,
    tie: { yes: 'yes', no: 'no', unknown: 'unknown' },
  };
}

export type CountryMissionsWords = ReturnType<typeof countryMissions>;
