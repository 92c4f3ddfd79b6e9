import type { onPage as english } from '../en/on-page.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';

const ended = (follows: number) =>
  `${counted(follows, 'abonnement rompu', 'abonnements rompus')} par des personnes`;

export const onPage: typeof english = {
  cut: (listed, of) =>
    fr`Énumérés : ${form(listed, 'le dernier', `les ${count(listed)} derniers`)} sur ${count(of)}.`,
  moreRows: 'Demander plus de lignes.',
  byPersons: (follows) =>
    fr`${ended(follows)}, ${form(follows, 'compté et non énuméré', 'comptés et non énumérés')} ; le bureau d’un pays nomme les siens là où on le demande.`,
  byPersonsInTotals: (follows) =>
    `${ended(follows)}, ${form(follows, 'compté', 'comptés')} dans les totaux, sans nom.`,
  namePersons: 'Les noms se demandent.',
};
