import type { editionTogether as english } from '../en/edition-together.ts';
import { fromNetwork } from './names.ts';
import { count, counted, decimal, form, list } from './numbers.ts';
import { called } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

export const editionTogether: typeof english = {
  best: (leaders, mutual) =>
    fr`${list(leaders.map(called))} ${form(leaders.length, 'a', 'ont')} le plus de liens réciproques de tous les acteurs : ${leaders.length === 1 ? '' : 'chacun '}avec ${counted(mutual, 'acteur')}. Chacun compte une fois, quels que soient ses comptes, et un abonnement peut avoir son retour sur un autre réseau.`,
  byAccount: (network, ties) =>
    fr`Parmi les comptes ${fromNetwork(values.network(network))}, cela fait ${counted(ties, 'lien réciproque', 'liens réciproques')}, car chaque compte d’un acteur qui en a plusieurs y est compté.`,
  rivals: (rivals, through) =>
    rivals === 0
      ? 'Aucun abonnement qu’on n’a pu voir n’y peut rien changer.'
      : fr`${counted(rivals, 'autre acteur pourrait', 'autres acteurs pourraient')} en avoir autant ou plus, si des abonnements qu’on n’a pu voir existaient${through.length === 0 ? ' sur plusieurs réseaux' : fr` : ${list(through.map(({ network, actors }) => `${count(actors)} par ceux ${fromNetwork(values.network(network))}`))} seulement`}.`,
  most: (first, ties) =>
    fr`Parmi les acteurs présents sur plusieurs réseaux, ${list(first.map(called))} ${form(first.length, 'a', 'ont')} le plus de liens réciproques, tous réseaux additionnés : ${count(ties)}${form(first.length, '', ' chacun')}.`,
  doubt: (others) =>
    others === 0
      ? 'Cela vaut quels que soient les liens inconnus.'
      : fr`Si tous les liens inconnus existaient, ${counted(others, 'autre d’entre eux pourrait', 'autres d’entre eux pourraient')} en avoir autant ou plus. Celui dont un réseau n’a pas montré les abonnements est peut-être mieux relié qu’on ne le sait.`,
  spread: (actors, mean) =>
    fr`Le coefficient de participation dit si les liens d’un acteur se répartissent également entre les réseaux. Il vaut 0 quand tous sont sur un seul, 1 quand chacun en a autant. Pour ${counted(actors, 'acteur')} sur plusieurs réseaux dont on connaît des abonnés, il est de ${decimal(mean, 2)} en moyenne.`,
  noSpread:
    'On ne connaît d’abonnés à aucun acteur présent sur plusieurs réseaux, et on ne peut rien dire de la répartition des liens.',
  actors:
    'Les acteurs présents sur plusieurs réseaux qui ont le plus de liens réciproques, tous réseaux additionnés',
};
