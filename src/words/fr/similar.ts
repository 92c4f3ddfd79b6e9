import type { Basis, similar as english } from '../en/similar.ts';
import { counted, form } from './numbers.ts';
import { called, where, whyUnread } from './phrases.ts';
import { fr } from './spacing.ts';

const BASES: Readonly<Record<Basis, string>> = {
  'follows-and-followers': 'des abonnements et des abonnés',
  followers: 'des abonnés',
};

export const similar: typeof english = {
  none: (of, on, conditions) =>
    `Aucun compte${where(conditions)} n’a ${BASES[on]} en commun avec ${called(of)}.`,
  most: (first, of, on, accounts, conditions) =>
    fr`${called(first)} ressemble le plus à ${called(of)} : ${counted(accounts, 'compte')}${where(conditions)} ${form(accounts, 'a', 'ont')} ${BASES[on]} en commun avec lui.`,
  byFollowers: (unread) => fr`${whyUnread(unread)} ; il est comparé par ses seuls abonnés.`,
  unread: (accounts, leftOut) =>
    fr`${counted(accounts, 'compte')} dont les abonnements ne sont pas connus jusqu’au bout, ${leftOut ? form(accounts, 'laissé de côté', 'laissés de côté') : form(accounts, 'comparé aussi', 'comparés aussi')} ; qui d’autre ils suivent pourrait ajouter des abonnés communs et changer la ressemblance.`,
  noCircle: (unread) => fr`${whyUnread(unread)} ; il n’a pas de cercle`,
};
