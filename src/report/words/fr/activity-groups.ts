import type { ActivityGroupsWords } from '../en/activity-groups.ts';
import { count, counted } from './numbers.ts';
import { fr } from './spacing.ts';

export const activityGroups: ActivityGroupsWords = {
  groups: {
    heading: 'Comptes personnels et institutionnels, et autres groupes',
    by: {
      type: 'Par type de compte',
      office: 'Par fonction',
      region: 'Par région',
      language: 'Par langue principale',
    },
    title: (by, shown, of) =>
      shown === of
        ? fr`${by} :`
        : fr`${by}, les ${count(shown)} groupes de ${count(of)} qui ont le plus de comptes :`,
    noLanguage: 'inconnue',
    note: fr`L’audience est celle des comptes où elle est connue. Les messages par jour sont la moyenne des comptes dont les messages ont tous été lus ; les parts et les interactions portent sur tous leurs messages ensemble. La langue principale d’un compte sans messages, ou dont les messages n’ont pas tous été lus, est inconnue.`,
    personal: 'personnel',
    office: 'institutionnel',
    reach: (value, shown) =>
      fr`Dans ${counted(value, 'pays', 'pays')}, le ministre des Affaires étrangères a un compte personnel à côté de celui du ministère. Combien de comptes étrangers suivent l’un, l’autre, ou les deux${shown === value ? '' : fr`, pour les ${count(shown)} où le ministre seul est le plus suivi (office-reach.csv les a tous)`} :`,
    ministerOnly: 'Ministre seul',
    ministryOnly: 'Ministère seul',
    both: 'Les deux',
    neither: 'Aucun',
    unknown: 'Inconnu',
  },
};
