import type { ActivityAudienceWords } from '../../en/report/activity-audience.ts';
import { count, counted, decimal } from '../numbers.ts';
import { fr } from '../spacing.ts';
import { accounts, each, ofAll } from './activity-terms.ts';

export const activityAudience: ActivityAudienceWords = {
  audience: {
    heading: 'Les plus grandes audiences',
    none: 'Aucune audience n’est connue.',
    sentence: (leader, value, single) =>
      fr`${leader} avec ${counted(value, 'abonné')} sur tout le réseau${each(single)}.`,
    total: (known, of, total, median) =>
      fr`L’audience ${known === of ? ofAll(of) : fr`de ${count(known)} des ${accounts(of)}`} est connue : ${counted(total, 'abonné')} en tout, une personne qui en suit plusieurs étant comptée plusieurs fois ; la médiane est de ${median}.`,
    atLeast: (sum, unknown) => fr`${sum}, et ${count(unknown)} d’audience inconnue`,
    followers: (value) => counted(value, 'abonné'),
  },
  joined: {
    heading: 'Premiers arrivés, croissance la plus rapide',
    none: 'On ignore quand les comptes ont été créés.',
    sentence: (names, date, single) =>
      fr`${single ? 'Premier arrivé' : 'Premiers arrivés'} : ${names}, le ${date}.`,
    known: (known, of) => (known === of ? '' : fr`Pour ${accounts(of - known)}, ce jour est inconnu.`),
    growth: (snapshot, date, known, of, grown) =>
      fr`La croissance de l’audience depuis l’instantané ${snapshot} (${date}) est connue pour ${count(known)} des ${accounts(of)}. ${grown ? '' : 'Aucune n’a augmenté.'}`.trim(),
    factor: (value) => fr`un facteur de ${decimal(value, 2)}`,
    noGrowth: 'La croissance est donnée quand un rapport est comparé à un instantané antérieur.',
  },
};
