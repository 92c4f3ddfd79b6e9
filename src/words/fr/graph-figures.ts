/** What figures of the whole graph are called. */
import { fr } from './spacing.ts';
import { ATTRIBUTES } from './values.ts';

const BY_GROUPS = Object.fromEntries(
  Object.entries(ATTRIBUTES).flatMap(([column, name]) => [
    [`assortativity_${column}`, `assortativité (${name})`],
    [`ei_index_${column}`, fr`indice E–I (${name})`],
  ]),
);

export const GRAPH_FIGURES: Readonly<Record<string, string>> = {
  mutual_share_mean: 'part des autres en lien réciproque, moyenne',
  mutual_share_max: 'part des autres en lien réciproque, maximum',
  followed_by_share_max: 'part des autres qui le suivent, maximum',
  density: 'densité',
  reciprocity: 'réciprocité',
  reciprocity_rho: 'réciprocité rapportée à la densité',
  mutual_tie_share: 'part en lien réciproque',
  mutual_transitivity: 'transitivité du graphe réciproque',
  mutual_average_clustering: 'regroupement moyen du graphe réciproque',
  mean_distance: 'distance moyenne',
  modularity: 'modularité',
  cluster_rand_mean: 'indice de Rand moyen',
  cluster_rand_min: 'indice de Rand minimal',
  nodes: 'comptes',
  edges: 'abonnements',
  observed_sources: 'comptes observés',
  unknown_ties: 'liens inconnus',
  unknown_pairs: 'paires inconnues',
  mutual_pairs: 'paires réciproques',
  one_way_pairs: 'paires à sens unique',
  null_pairs: 'paires sans lien',
  isolates: 'comptes isolés',
  weak_components: 'composantes faibles',
  largest_weak_component: 'plus grande composante faible',
  strong_components: 'composantes fortes',
  largest_strong_component: 'plus grande composante forte',
  diameter: 'diamètre',
  clusters: 'communautés',
  ...BY_GROUPS,
};
