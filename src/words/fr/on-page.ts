import type { onPage as english } from '../en/on-page.ts';
import { count, counted, form } from './numbers.ts';
import { fr } from './spacing.ts';

const ended = (follows: number, counts: readonly [one: string, many: string]) =>
  `${counted(follows, 'abonnement rompu par une personne', 'abonnements rompus par des personnes')}, ${form(follows, ...counts)}`;

export const onPage: typeof english = {
  events: {
    cut: (listed, of) =>
      fr`${form(listed, 'Énuméré : le dernier', fr`Énumérés : les ${count(listed)} derniers`)} sur ${count(of)} ; [[demander plus de lignes]].`,
    byPersons: (follows) =>
      fr`${ended(follows, ['compté et non nommé', 'comptés et non nommés'])} ; le bureau d’un pays nomme les siens là où on le demande.`,
  },
  now: {
    byPersons: (follows) => `${ended(follows, ['compté', 'comptés'])} dans les totaux, sans nom.`,
  },
};
