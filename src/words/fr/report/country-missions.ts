import type { CountryMissionsWords } from '../../en/report/country-missions.ts';
import { count, counted, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

/** How many the ministries of their hosts follow, of those of which it is known. */
function followedByHost(value: number, judged: number, followed: number): string {
  const by = 'par l’hôte';
  if (judged === 0) return `on ignore si l’hôte ${form(value, 'la', 'les')} suit`;
  if (value === 1) return `elle ${followed === 0 ? 'n’est pas' : 'est'} suivie ${by}`;
  const some =
    followed === 0
      ? 'aucune n’est suivie'
      : `${count(followed)} ${form(followed, 'est suivie', 'sont suivies')}`;
  const unknown = value - judged;
  const rest =
    unknown === 0 ? '' : `. ${form(unknown, 'Pour une autre', `Pour ${count(unknown)} autres`)}, on l’ignore`;
  return `${some} ${by}${rest}`;
}

export function countryMissions({ inStudied }: Terms): CountryMissionsWords {
  return {
    missions: 'Missions',
    missionsHere: (value, judged, followed) =>
      fr`Reçues ici : ${counted(value, 'mission (ou ambassadeur)', 'missions (ou ambassadeurs)')} ${inStudied} ; ${followedByHost(value, judged, followed)}.`,
    moreMissions: (value) =>
      fr`${counted(value, 'autre ligne', 'autres lignes')} dans [country-tasks.csv](../country-tasks.csv).`,
    tie: { yes: 'oui', no: 'non', unknown: 'inconnu' },
  };
}
