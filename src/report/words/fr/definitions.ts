import type { NodeColumn } from '../../../graph/measures.ts';
import { BROKER_DEFINITIONS } from '../../../words/fr/measures.ts';
import { fr } from '../../../words/fr/spacing.ts';
import { ATTRIBUTES } from '../../../words/fr/values.ts';
import type { DefinitionsWords } from '../en/definitions.ts';

const NODE_DEFINITIONS: Readonly<Record<NodeColumn, string>> = {
  in_degree: 'abonnés connus parmi ces comptes',
  followed_by_share: fr`in_degree ÷ autres comptes observés ; dans une édition, abonnés observés ÷ autres acteurs observés sur un même réseau ; vide si des abonnés non observés le portaient au-delà de 1`,
  out_degree: fr`abonnements parmi ces comptes ; vide si non observé`,
  mutual: fr`comptes qu’il suit et qui le suivent (liens réciproques) ; vide si non observé`,
  mutual_min: 'mutual si aucun lien inconnu n’existe',
  mutual_max: 'mutual si tous les liens inconnus existent',
  one_way_in: fr`paires comparables où l’autre le suit sans qu’il suive en retour ; 0 s’il n’est pas observé, aucune de ses paires n’étant comparable`,
  one_way_out: fr`paires comparables où il suit l’autre sans être suivi en retour ; vide si non observé`,
  mutual_share: fr`mutual ÷ (nœuds − 1), dans une édition ÷ possible_others ; à utiliser entre années, car n grandit`,
  followback_share: fr`mutual ÷ in_degree ; vide si non observé ou sans abonnés`,
  pagerank:
    'PageRank, amortissement 0,85, téléportation uniforme, masse des nœuds sans abonnement répartie uniformément, de somme 1',
  hub: fr`score hub de HITS par itération de la puissance à partir du vecteur uniforme, de somme 1 ; 0 sans arêtes`,
  authority: fr`score autorité de HITS par itération de la puissance à partir du vecteur uniforme, de somme 1 ; 0 sans arêtes`,
  betweenness: fr`part des plus courts chemins orientés qui passent par lui, extrémités exclues, ÷ ((n−1)(n−2)) ; 0 pour n < 3`,
  closeness: fr`sur les distances entrantes, ((r−1)/(n−1))·((r−1)/Σd), r = comptes qui l’atteignent, lui compris ; 0 s’il n’y en a pas`,
  harmonic: 'Σ 1/d sur les distances entrantes ÷ (n−1)',
  eigenvector: fr`centralité de vecteur propre dans la plus grande composante du graphe réciproque, norme L2 1 ; 0 ailleurs`,
  coreness: 'numéro de k-cœur dans le graphe réciproque',
  clustering: fr`coefficient de regroupement : part des paires de ses pairs réciproques qui sont aussi des pairs réciproques, dans une édition de celles qui sont ensemble sur un réseau ; 0 sans de telles paires`,
  cluster: fr`numéro de sa communauté, par taille, ou celui de la communauté antérieure qu’elle continue ; vide sans liens réciproques`,
  cluster_stability: fr`part moyenne des exécutions où il se trouve avec chaque autre membre de sa communauté ; au-dessous de 0,8 il est indécis`,
};

const GRAPH_DEFINITIONS: Readonly<Record<string, string>> = {
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
  brokerDefinition: {
    ...BROKER_DEFINITIONS,
    max: 'le plus grand nombre dans ce rôle, quoi qu’il en soit des liens inconnus',
    expected: 'nombre moyen dans ce rôle dans les réseaux aléatoires où les abonnements sont éprouvés',
  },
  nodeDefinition: (column) => NODE_DEFINITIONS[column],
  graphDefinition(measure, definition) {
    const grouped = /^(assortativity|ei_index)_(.*)$/.exec(measure);
    if (grouped === null) return GRAPH_DEFINITIONS[measure] ?? definition;
    const by = ATTRIBUTES[grouped[2]!] ?? grouped[2]!;
    return grouped[1] === 'assortativity'
      ? fr`assortativité des abonnements (${by}), Newman 2003`
      : fr`(externes − internes) ÷ tous les abonnements (${by}), Krackhardt et Stern 1988`;
  },
};
