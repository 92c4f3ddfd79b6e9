/** Measures of nodes: what heads their columns, and what they mean. */
import type { NodeColumn } from '../../graph/measures.ts';
import { fr } from './spacing.ts';

export const MEASURES: Readonly<Record<NodeColumn, { head: string; definition: string }>> = {
  in_degree: { head: 'abonnés dans la liste', definition: 'abonnés connus parmi ces comptes' },
  followed_by_share: {
    head: 'part des autres qui le suivent',
    definition: fr`in_degree ÷ autres comptes observés ; dans une édition, abonnés observés ÷ autres acteurs observés sur un même réseau ; vide si des abonnés non observés le portaient au-delà de 1`,
  },
  out_degree: {
    head: 'abonnements dans la liste',
    definition: fr`abonnements parmi ces comptes ; vide si non observé`,
  },
  mutual: {
    head: 'réciproques',
    definition: fr`comptes qu’il suit et qui le suivent (liens réciproques) ; vide si non observé`,
  },
  mutual_min: { head: 'liens réciproques, au moins', definition: 'mutual si aucun lien inconnu n’existe' },
  mutual_max: { head: 'réciproques, au plus', definition: 'mutual si tous les liens inconnus existent' },
  one_way_in: {
    head: 'abonnés non suivis en retour',
    definition: fr`paires comparables où l’autre le suit sans qu’il suive en retour ; 0 s’il n’est pas observé, aucune de ses paires n’étant comparable`,
  },
  one_way_out: {
    head: 'abonnements sans retour',
    definition: fr`paires comparables où il suit l’autre sans être suivi en retour ; vide si non observé`,
  },
  mutual_share: {
    head: 'part des autres en lien réciproque',
    definition: fr`mutual ÷ (nœuds − 1), dans une édition ÷ possible_others ; à utiliser entre années, car n grandit`,
  },
  followback_share: {
    head: 'taux de retour',
    definition: fr`mutual ÷ in_degree ; vide si non observé ou sans abonnés`,
  },
  pagerank: {
    head: 'PageRank',
    definition:
      'PageRank, amortissement 0,85, téléportation uniforme, masse des nœuds sans abonnement répartie uniformément, de somme 1',
  },
  hub: {
    head: 'hub (HITS)',
    definition: fr`score hub de HITS par itération de la puissance à partir du vecteur uniforme, de somme 1 ; 0 sans arêtes`,
  },
  authority: {
    head: 'autorité (HITS)',
    definition: fr`score autorité de HITS par itération de la puissance à partir du vecteur uniforme, de somme 1 ; 0 sans arêtes`,
  },
  betweenness: {
    head: 'intermédiarité',
    definition: fr`part des plus courts chemins orientés qui passent par lui, extrémités exclues, ÷ ((n−1)(n−2)) ; 0 pour n < 3`,
  },
  closeness: {
    head: 'proximité',
    definition: fr`sur les distances entrantes, ((r−1)/(n−1))·((r−1)/Σd), r = comptes qui l’atteignent, lui compris ; 0 s’il n’y en a pas`,
  },
  harmonic: { head: 'proximité harmonique', definition: 'Σ 1/d sur les distances entrantes ÷ (n−1)' },
  eigenvector: {
    head: 'vecteur propre',
    definition: fr`centralité de vecteur propre dans la plus grande composante du graphe réciproque, norme L2 1 ; 0 ailleurs`,
  },
  coreness: { head: 'indice de cœur', definition: 'numéro de k-cœur dans le graphe réciproque' },
  clustering: {
    head: 'coefficient de regroupement',
    definition: fr`coefficient de regroupement : part des paires de ses pairs réciproques qui sont aussi des pairs réciproques, dans une édition de celles qui sont ensemble sur un réseau ; 0 sans de telles paires`,
  },
  cluster: {
    head: 'communauté',
    definition: fr`numéro de sa communauté, par taille, ou celui de la communauté antérieure qu’elle continue ; vide sans liens réciproques`,
  },
  cluster_stability: {
    head: 'stabilité de la communauté',
    definition: fr`part moyenne des exécutions où il se trouve avec chaque autre membre de sa communauté ; au-dessous de 0,8 il est indécis`,
  },
};
