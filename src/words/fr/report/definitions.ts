import type { DefinitionsWords } from '../../en/report/definitions.ts';
import { fr } from '../spacing.ts';
import { ATTRIBUTES } from '../values.ts';

const GRAPH_DEFINITIONS: Readonly<Record<string, string>> = {
  mutual_share_mean: 'moyenne de mutual_share sur les comptes observés',
  mutual_share_max: 'mutual_share du compte le mieux relié',
  followed_by_share_max: 'followed_by_share du compte le plus suivi',
  nodes: 'comptes qui existent à la date, n',
  edges: 'abonnements connus entre eux, m',
  observed_sources: 'comptes dont les abonnements comptent comme lus jusqu’au bout, s',
  unknown_ties: 'paires ordonnées dont le lien est inconnu',
  unknown_pairs: 'paires non ordonnées dont au moins un sens est inconnu',
  density: 'arêtes des sources observées ÷ (s(n−1)), dans une édition ÷ les liens qu’elles pourraient avoir',
  mutual_pairs: 'paires qui se suivent mutuellement',
  one_way_pairs: 'paires comparables avec un seul abonnement',
  null_pairs: fr`paires comparables sans abonnement ; deux comptes d’un même acteur ne forment pas une paire ; deux acteurs qui ne sont ensemble sur aucun réseau n’en forment pas non plus`,
  reciprocity: 'part des arêtes d’inverse connu dont l’inverse existe',
  reciprocity_rho: '(réciprocité − densité) ÷ (1 − densité)',
  mutual_tie_share: 'part des comptes observés ayant au moins un lien réciproque',
  isolates: 'comptes sans aucun lien connu',
  weak_components: 'composantes sans égard au sens',
  largest_weak_component: 'comptes de la plus grande d’entre elles',
  strong_components: 'composantes où chaque compte atteint chaque autre par des abonnements',
  largest_strong_component: 'comptes de la plus grande d’entre elles',
  mutual_transitivity:
    '3 × triangles ÷ chemins de deux liens dans le graphe réciproque, dans une édition ceux dont les bouts sont ensemble sur un réseau',
  mutual_average_clustering: 'coefficient de regroupement local moyen dans le graphe réciproque',
  mean_distance: 'distance moyenne dans la plus grande composante forte',
  diameter: 'plus grande distance dans la plus grande composante forte',
  modularity: 'modularité des communautés publiées',
  clusters: 'communautés de la partition publiée',
  cluster_rand_mean: 'indice de Rand ajusté moyen entre la partition publiée et les exécutions',
  cluster_rand_min: 'plus petit indice de Rand ajusté entre elle et les exécutions',
};

export const definitions: DefinitionsWords = {
  graphDefinition(measure, definition) {
    const grouped = /^(assortativity|ei_index)_(.*)$/.exec(measure);
    if (grouped === null) return GRAPH_DEFINITIONS[measure] ?? definition;
    const by = ATTRIBUTES[grouped[2]!] ?? grouped[2]!;
    return grouped[1] === 'assortativity'
      ? fr`assortativité des abonnements (${by}), Newman 2003`
      : fr`(externes − internes) ÷ tous les abonnements (${by}), Krackhardt et Stern 1988`;
  },
};
