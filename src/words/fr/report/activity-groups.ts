import type { ActivityGroupsWords } from '../../en/report/activity-groups.ts';
import { counted } from '../numbers.ts';
import { fr } from '../spacing.ts';

export const activityGroups: ActivityGroupsWords = {
  groups: {
    heading: 'Comptes personnels et institutionnels, et autres groupes',
    by: {
      account_type: 'Activité par type de compte',
      office: 'Activité par fonction',
      region: 'Activité par région',
      main_language: 'Activité par langue principale',
    },
    noLanguage: 'inconnue',
    note: fr`L’audience est celle des comptes pour lesquels elle est connue. Les messages par jour sont la moyenne des comptes dont les messages ont tous été lus ; les parts et les interactions portent sur tous leurs messages ensemble. La langue principale d’un compte sans messages, ou dont les messages n’ont pas tous été lus, est inconnue.`,
    type: { personal: 'personnel', office: 'institutionnel' },
    reach: (value) =>
      fr`Dans ${counted(value, 'pays', 'pays')}, le ministre des Affaires étrangères a un compte personnel à côté de celui du ministère. Viennent d’abord ceux où le ministre seul est le plus suivi.`,
    ministerOnly: 'Ministre seul',
    ministryOnly: 'Ministère seul',
    both: 'Les deux',
    neither: 'Aucun',
    unknown: 'Inconnu',
  },
};
