import type { CountryMissionsWords } from '../en/country-missions.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';
import type { Terms } from './terms.ts';

export function countryMissions({ inStudied }: Terms): CountryMissionsWords {
  return {
    missions: 'Missions',
    missionsOf: (where, value, judged, followed) =>
      fr`${{ abroad: 'À l’étranger', here: 'D’autres pays, ici' }[where]} : ${counted(value, 'mission ou ambassadeur', 'missions et ambassadeurs')} ; sur ${count(judged)} dont on le sait, ${count(followed)} ${form(followed, 'est suivi', 'sont suivis')} par le ministère de l’hôte.`,
    mission: 'Mission',
    missionOf: 'De',
    host: 'Hôte',
    ministry: 'Ministère de l’hôte',
    ministryFollows: 'Le ministère la suit',
    missionFollows: 'Elle suit le ministère',
    notInRoster: `pas ${inStudied}`,
    tie: { yes: 'oui', no: 'non', unknown: 'inconnu' },
  };
}
