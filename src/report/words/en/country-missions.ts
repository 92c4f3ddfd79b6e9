import { count, counted, form } from './numbers.ts';
import type { Terms } from './terms.ts';

export function countryMissions({ studied }: Terms) {
  return {
    missions: 'Missions',
    missionsOf: (where: 'abroad' | 'here', value: number, judged: number, followed: number) =>
      `${{ abroad: 'Abroad', here: 'Of others, here' }[where]}: ${counted(value, 'mission or ambassador', 'missions and ambassadors')}; of the ${count(judged)} of which it is known, ${count(followed)} ${form(followed, 'is', 'are')} followed by the ministry of the host.`,
    mission: 'Mission',
    missionOf: 'Of',
    host: 'Host',
    ministry: 'Ministry of the host',
    ministryFollows: 'Ministry follows it',
    missionFollows: 'It follows the ministry',
    notInRoster: `not in ${studied}`,
    tie: { yes: 'yes', no: 'no', unknown: 'unknown' },
  };
}

export type CountryMissionsWords = ReturnType<typeof countryMissions>;
