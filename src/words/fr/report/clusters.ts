import type { ClustersWords } from '../../en/report/clusters.ts';
import { clusterName } from '../cluster-names.ts';
import { count, counted, decimal, form, share } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function clusters({ many, nodes, one, unit }: Terms): ClustersWords {
  return {
    heading: 'Communautés',
    name: (name) => clusterName(name, unit),
    graph: { mutual: 'liens réciproques', directed: 'abonnements' },
    none: (graph) => fr`Il n’y a pas de ${graph}, et donc pas de communautés.`,
    sentence: (graph, clusters, modularity) =>
      fr`Les ${graph} se répartissent en ${counted(clusters, 'communauté')}, avec une modularité de ${decimal(modularity, 3)} (0 : pas plus de liens au sein des communautés qu’au hasard ; 1 : le plus possible).`,
    outside: (none, graph, whole) =>
      fr`${nodes(none)} sans ${graph}${whole ? '' : ' connus'} n’${form(none, 'appartient', 'appartiennent')} à aucune.`,
    agreement: (runs, mean, least) =>
      least === 1 && runs > 1
        ? fr`Les ${runs === 2 ? 'deux' : count(runs)} exécutions, avec des graines aléatoires différentes, trouvent toutes les mêmes.`
        : fr`Sur ${counted(runs, 'exécution')} avec ${form(runs, 'une graine aléatoire', 'des graines aléatoires différentes')}, l’indice de Rand ajusté par rapport aux communautés publiées est de ${decimal(mean, 3)} en moyenne et de ${decimal(least, 3)} au minimum (0 : comme au hasard ; 1 : les mêmes).`,
    closure: (transitivity, areOnNetworks) =>
      fr`Deux ${many}${areOnNetworks ? ' d’un même réseau,' : ''} liés réciproquement à un même ${one}${areOnNetworks ? ',' : ''} le sont aussi entre eux dans ${share(transitivity)} des cas (transitivité)`,
    chance: (closure, verdict, figures) =>
      fr`${closure}, ${{ more: 'plus souvent que le hasard ne le voudrait', less: 'moins souvent que le hasard ne le voudrait', same: 'aussi souvent que le hasard le voudrait' }[verdict]} (${figures}), dans des réseaux aléatoires où chaque ${one} garde son nombre de liens réciproques.`,
    cluster: 'Communauté',
    undecided: 'Indécis',
    stability: 'Stabilité',
    shared: 'Ce que les membres partagent',
    sharedBy: (attribute, value, of, ofAll, stated) =>
      fr`${attribute} ${value} : ${share(of)}${stated === null ? '' : fr` des ${count(stated)} dotés d’une valeur`} (de tous : ${share(ofAll)})`,
    centre: 'Le plus de liens réciproques',
    more: (rest) => fr`${counted(rest, 'autre communauté', 'autres communautés')} : clusters.csv.`,
    decided: (percent) =>
      fr`Aucun ${one} ne se trouve avec les membres de sa communauté dans moins de ${percent} % des exécutions : aucun n’est indécis.`,
    undecidedOnes: (undecided, percent, names) =>
      fr`${nodes(undecided)} ${form(undecided, 'se trouve avec les membres de sa communauté', 'se trouvent avec les membres de leur communauté')} dans moins de ${percent} % des exécutions, et ${form(undecided, 'est tenu pour indécis', 'sont tenus pour indécis')} : ${names}.`,
  };
}
