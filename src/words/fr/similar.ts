import type { Basis, similar as english } from '../en/similar.ts';
import { form } from './numbers.ts';
import { called, units, where, whyUnread } from './phrases.ts';
import { fr } from './spacing.ts';

const BASES: Readonly<Record<Basis, string>> = {
  'follows-and-followers': 'des abonnements et des abonnés',
  followers: 'des abonnés',
};

const NODE = { account: 'compte', actor: 'acteur', country: 'pays' };

export const similar: typeof english = {
  alike: (on) => `Les plus semblables d’après ${BASES[on].replaceAll('des', 'leurs')}`,
  none: (of, on, conditions, unit) =>
    `Aucun ${NODE[unit]}${where(conditions)} n’a ${BASES[on]} en commun avec ${called(of)}.`,
  most: (first, of, on, { nodes, unit }, conditions) =>
    fr`${called(first)} ressemble le plus à ${called(of)} : ${units(nodes, unit)}${where(conditions)} ${form(nodes, 'a', 'ont')} ${BASES[on]} en commun avec lui.`,
  byFollowers: (unread) => fr`${whyUnread(unread)} ; il est comparé par ses seuls abonnés.`,
  unread: ({ nodes, unit }, leftOut) =>
    fr`${units(nodes, unit)} dont les abonnements ne sont pas connus jusqu’au bout, ${leftOut ? form(nodes, 'laissé de côté', 'laissés de côté') : form(nodes, 'comparé aussi', 'comparés aussi')} ; qui d’autre ils suivent pourrait ajouter des abonnés communs et changer la ressemblance.`,
  noCircle: (unread) => fr`${whyUnread(unread)} ; il n’a pas de cercle`,
};
