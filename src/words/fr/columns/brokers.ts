import type { BROKERS } from '../../../columns/accounts.ts';
import { fr } from '../spacing.ts';

export const brokers: Readonly<Record<keyof typeof BROKERS, string>> = {
  'broker/coordinator': fr`chaînes a → lui → c sans a → c où les trois sont d’un même groupe ; vide si non observé`,
  'broker/representative': fr`chaînes a → lui → c sans a → c où a est de son groupe et c d’un autre ; vide si non observé`,
  'broker/gatekeeper': fr`chaînes a → lui → c sans a → c où c est de son groupe et a d’un autre ; vide si non observé`,
  'broker/consultant': fr`chaînes a → lui → c sans a → c où a et c sont d’un même groupe et lui d’un autre ; vide si non observé`,
  'broker/liaison': fr`chaînes a → lui → c sans a → c où les trois sont de groupes différents ; vide si non observé`,
  'broker/max': 'le plus grand nombre dans ce rôle, quoi qu’il en soit des liens inconnus',
  'broker/expected': 'nombre moyen dans ce rôle dans les réseaux aléatoires où les abonnements sont éprouvés',
};
