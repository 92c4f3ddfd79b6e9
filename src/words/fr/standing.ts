import type { standing as english } from '../en/standing.ts';
import { count } from './numbers.ts';
import { ranksAmong } from './phrases.ts';
import { fr } from './spacing.ts';

export const standing: typeof english = {
  figures: fr`« Réciproques » compte des paires de comptes, l’un du pays et l’autre à l’étranger, qui se suivent ; les autres chiffres comptent des comptes étrangers. Le taux de retour est la part des abonnements reçus de l’étranger que le compte suivi rend, parmi ceux dont on le sait ; la colonne d’à côté dit combien il y en a.`,
  amongAll: (countries, isOpen) => `Leur place parmi tous les pays${ranksAmong(countries, isOpen)}`,
  unread: (theirs, others) =>
    fr`Pourquoi chiffres et rangs ont une fourchette : de ces pays, comptes qui n’ont pu être lus et peuvent suivre n’importe quel compte de la liste ou aucun : ${count(theirs)}${others === 0 ? '' : fr` ; et ${count(others)} d’autres pays, qui peuvent suivre ceux-ci`}`,
};
