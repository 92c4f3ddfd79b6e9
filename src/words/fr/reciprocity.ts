import type { reciprocity as english } from '../en/reciprocity.ts';
import { chance } from './chance.ts';
import { count, counted, decimal, form, mean, share } from './numbers.ts';
import { unitsWord, unitWord } from './phrases.ts';
import { fr } from './spacing.ts';

const THAN = {
  more: 'plus que le hasard n’en donnerait',
  less: 'moins que le hasard n’en donnerait',
  same: 'dans les limites de ce que le hasard donnerait',
};

export const reciprocity: typeof english = {
  returned: (value) => fr`${share(value)} des abonnements dont on connaît le sens inverse sont réciproques.`,
  withoutMass: (senders, sent, all, unit, left) =>
    fr`${counted(senders, unitWord(unit), unitsWord(unit))}, ${form(senders, 'qui suit', 'qui suivent chacun')} plus de la moitié de tous les autres, ${form(senders, 'émet', 'émettent')} ${count(sent)} des ${count(all)} abonnements ; des autres, ${share(left)} sont réciproques.`,
  undefined: 'Il n’y a aucun abonnement dont l’inverse soit connu : la réciprocité n’est pas définie.',
  undirected: (pairs) =>
    fr`Tout lien dont on connaît les deux sens existe dans les deux sens, dans ${counted(pairs, 'paire')} : les liens semblent ne pas être orientés, comme ceux d’amitié ou d’appartenance commune, et l’on n’en conclut rien sur qui suit en retour.`,
  rho: (density, rho) =>
    fr`Compte tenu de la densité, de ${share(density)}, ρ = ${decimal(rho, 3)}. 0 signifie que la réciprocité égale la densité, et 1 que tous les abonnements sont réciproques.`,
  chance: (pairs, tested, unit) =>
    fr`On compte ${counted(pairs, 'paire réciproque', 'paires réciproques')}, contre ${mean(tested.mean)} ± ${mean(tested.sd)} dans des réseaux aléatoires où chaque ${unitWord(unit)} garde ses nombres d’abonnements et d’abonnés. C’est ${THAN[tested.verdict]} (${chance.p(tested.p, tested.unreached)}).`,
  pairs: 'Paires, selon les liens entre les deux',
  states: fr`Réciproque : chacun suit l’autre ; à sens unique : l’un suit l’autre sans retour. Aucun : ni l’un ni l’autre ne suit. Inconnu : on ignore au moins un des deux sens.`,
  sameActor: (pairs) =>
    fr`${counted(pairs, 'paire')} de comptes d’un même acteur ${form(pairs, 'n’est pas comptée', 'ne sont pas comptées')}.`,
  apart: (pairs, unit) =>
    fr`${counted(pairs, 'paire')} ${unit === 'actor' ? 'd’acteurs' : 'de pays'} qui ne sont ensemble sur aucun réseau ${form(pairs, 'n’est pas comptée', 'ne sont pas comptées')}.`,
};
