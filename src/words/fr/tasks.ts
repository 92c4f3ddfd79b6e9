import type { tasks as english } from '../en/tasks.ts';
import { ofCountry } from './country-names.ts';
import { count, form, list } from './numbers.ts';
import { bounded, called, firstToAnswer } from './phrases.ts';
import { fr } from './spacing.ts';
import { ofStudied } from './terms.ts';

export const tasks: typeof english = {
  unanswered: (near, number, shown, of) =>
    fr`Abonnés à l’étranger qu’aucun de ses comptes ne suit : ${bounded(number)}${firstToAnswer(near, shown, of)}`,
  ministry: (own, near, number, shown, of) =>
    fr`Abonnés à l’étranger de son ${own === 'ministry' ? 'ministère des Affaires étrangères' : 'propre compte'} que celui-ci ne suit pas lui-même : ${bounded(number)}${firstToAnswer(near, shown, of)}`,
  perhaps: (accounts, code) =>
    fr`On ignore si ${list(accounts.map(called))} ${form(accounts.length, 'suit', 'suivent')} un des comptes ${ofCountry(code)}, dont aucun ne ${form(accounts.length, 'le', 'les')} suit ; qui le fait attend, lui aussi, d’être suivi en retour.`,
  massFollower: (source) =>
    fr`Qui suit en masse suit plus de la moitié des comptes ${ofStudied(source)} : son abonnement dit peu.`,
  counterparts: 'Comptes de même fonction à l’étranger',
  partners: (shown, of, neighbours) =>
    fr`Partenaires${neighbours === 0 ? '' : ', voisins d’abord'}${of > shown ? fr` ; ${neighbours === 0 ? '' : 'des autres, '}les ${count(shown)} premiers sur ${count(of)}, par liens réciproques, puis par abonnements` : ''}`,
};
