import type { clusters as english, Shared } from '../en/clusters.ts';
import { byChance } from './chance.ts';
import { clusterName } from './cluster-names.ts';
import { groupName } from './group-names.ts';
import { count, counted, decimal, form, list, others, share } from './numbers.ts';
import { called, units, unitsWord, unitWord } from './phrases.ts';
import { fr } from './spacing.ts';
import { values } from './values.ts';

const TIES = { mutual: 'liens réciproques', directed: 'abonnements' };
const TIE = { mutual: 'lien réciproque', directed: 'abonnement' };

const OFTEN = {
  more: 'plus souvent que le hasard ne le voudrait',
  less: 'moins souvent que le hasard ne le voudrait',
  same: 'aussi souvent que le hasard le voudrait',
};

const shared = ({ values: common, members }: Shared) =>
  common
    .map(
      ({ attribute, value, share: own, shareOfAll, stated }) =>
        fr`${values.attribute(attribute)} ${groupName(attribute, value)} (${share(own)}${stated === members ? '' : ` des ${count(stated)} dotés d’une valeur`} contre ${share(shareOfAll)} de l’ensemble)`,
    )
    .join(', ');

export const clusters: typeof english = {
  list: ({ clusters, unclustered, undecided, of, isOpen }, unit) =>
    [
      `Les ${TIES[of]} se répartissent en ${counted(clusters, 'communauté')}`,
      unclustered > 0 &&
        `${units(unclustered, unit)} sans ${TIE[of]}${isOpen ? ' connu' : ''} ${form(unclustered, 'n’est', 'ne sont')} dans aucune`,
      undecided > 0 && `${units(undecided, unit)} ${form(undecided, 'est indécis', 'sont indécis')}`,
    ]
      .filter(Boolean)
      .join(fr` ; `)
      .concat('.'),
  none: (of, isOpen) => `Il n’y a pas de ${TIES[of]}${isOpen ? ' connus' : ''}, et donc pas de communautés.`,
  fit: (modularity) =>
    fr`La modularité de ces communautés est de ${decimal(modularity, 3)}, la meilleure trouvée ; 1 est le plus possible. Des réseaux aléatoires ont eux aussi des divisions bien au-dessus de 0 : à elle seule, elle ne prouve pas l’existence de groupes.`,
  agreement: (runs, mean, least) =>
    least === 1 && runs > 1
      ? fr`Les ${runs === 2 ? 'deux' : count(runs)} exécutions, avec des graines aléatoires différentes, trouvent toutes les mêmes.`
      : fr`Sur ${counted(runs, 'exécution')} avec ${form(runs, 'une graine aléatoire', 'des graines aléatoires différentes')}, l’indice de Rand ajusté par rapport à ces communautés est de ${decimal(mean, 3)} en moyenne et de ${decimal(least, 3)} au minimum. Il vaut 0 au hasard, et 1 si les communautés sont les mêmes.`,
  decided: (below, unit) =>
    fr`Aucun ${unitWord(unit)} ne se trouve avec les membres de sa communauté dans moins de ${count(100 * below)} % des exécutions : aucun n’est indécis.`,
  undecided: (named, more, below) =>
    fr`Indécis, car ils se trouvent avec les membres de leur communauté dans moins de ${count(100 * below)} % des exécutions : ${more > 0 ? `${named.map(called).join(', ')} et ${others(more)}` : list(named.map(called))}.`,
  closure: (transitivity, areOnNetworks, tested, unit) =>
    fr`Deux ${unitsWord(unit)}${areOnNetworks ? ' d’un même réseau,' : ''} liés réciproquement à un même ${unitWord(unit)}${areOnNetworks ? ',' : ''} le sont aussi entre eux dans ${share(transitivity)} des cas (transitivité)${
      tested === null
        ? ''
        : fr`. C’est ${OFTEN[tested.verdict]}. Là où chaque ${unitWord(unit)} garde son nombre de liens réciproques, c’est ${byChance(tested, share)}`
    }.`,
  byNumber: 'Communautés, par leur numéro',
  best: (named) => named.map(called).join(', '),
  one: (id, name, { accounts, undecided, inside, outside }, unit) =>
    fr`Communauté ${id}, ${clusterName(name, unit)} : ${units(accounts, unit)}, dont ${count(undecided)} indécis, avec ${counted(inside, 'lien réciproque', 'liens réciproques')} entre eux et ${count(outside)} vers d’autres.`,
  theyShare: (values) => fr`Ce qu’ils partagent : ${shared(values)}.`,
  name: clusterName,
  shared,
  mostWith: (id, name, ties, unit) => fr`${id} : ${clusterName(name, unit)} (${count(ties)})`,
  members: 'Membres, par leurs liens réciproques dans la communauté',
  bridges: 'Qui la relie à d’autres communautés, par liens réciproques externes',
  noSuch: (snapshot, clusters, id) =>
    fr`${snapshot} a ${counted(clusters, 'communauté')}, et aucune n’a le numéro ${id} ; entente clusters les énumère`,
};
