import type { ChangesClustersWords } from '../../en/report/changes-clusters.ts';
import { count, counted, decimal, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function changesClusters({ many, nodes, one }: Terms): ChangesClustersWords {
  return {
    ofClusters: (of, then, now, persist, at) =>
      fr`${counted(then, 'communauté')} ${of === 'mutual' ? 'de liens réciproques' : 'd’abonnements'} ${at.inEarlier}, ${count(now)} ${at.inLater} ; ${persist === 0 ? 'aucune ne persiste à coup sûr' : `${count(persist)} ${form(persist, 'persiste et garde son numéro et son nom', 'persistent et gardent leurs numéros et leurs noms')}`}.`,
    unsure: (clusters, names) =>
      fr`${names} ${form(clusters, 'garde son numéro et son nom', 'gardent leurs numéros et leurs noms')} par le seul recouvrement : aucun ${one} n’y est à coup sûr les deux années, il n’est donc pas sûr qu’${form(clusters, 'elle persiste', 'elles persistent')}.`,
    sureAlone: `Restés, arrivés et partis ne comptent que les ${many} qui sont à coup sûr avec leur communauté les deux années.`,
    move: (name, from, to) => fr`${name} de la communauté « ${from} » à « ${to} »`,
    moves: (value, names) =>
      fr`${value === 0 ? `Aucun ${one} n’est passé` : `${nodes(value)} ${form(value, 'est passé', 'sont passés')}`} de l’une à l’autre à coup sûr${names === '' ? '' : fr` : ${names}`}.`,
    undecided: (value, sureFrom, at) =>
      fr`Pour ${nodes(value)}, on ne peut se prononcer, car ${form(value, 'il est avec sa communauté', 'ils sont avec leur communauté')} dans moins de ${count(Math.round(sureFrom * 100))} % des exécutions, ${at.inEarlier} ou ${at.inLater}.`,
    agreement: (value, rand) =>
      fr`Sur les ${nodes(value)} qui sont dans une communauté les deux fois, indécis compris, l’accord des deux partages est de ${decimal(rand, 3)} (indice de Rand ajusté : 0 comme au hasard, 1 identiques).`,
    cluster: 'Communauté',
    jaccard: 'Jaccard',
    stayed: 'Restés',
    movedIn: 'Arrivés',
    movedOut: 'Partis',
  };
}
