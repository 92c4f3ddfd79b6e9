import type { ActivityLayersWords } from '../../en/report/activity-layers.ts';
import { fr } from '../spacing.ts';

export const activityLayers: ActivityLayersWords = {
  layers: {
    heading: 'Mentions et partages à côté des abonnements',
    explain:
      'Qui mentionne qui, ou lui répond, et qui partage ou cite les messages de qui, sont deux autres réseaux entre les mêmes comptes (mentions.csv, reposts.csv). Un lien est compté une fois, quel que soit le nombre d’occurrences ; le poids les compte toutes. Quand les messages d’un compte n’ont pas tous pu être lus, ses mentions et ses partages sont au moins ceux qui sont comptés.'.replace(
        ' ;',
        '\u202f;',
      ),
    layer: 'Réseau',
    ties: 'Liens',
    weight: 'Occurrences',
    reciprocity: 'Part réciproque',
    density: 'Densité',
    without: 'Comptes sans lien connu',
    clusters: 'Communautés',
    name: { follows: 'abonnements', mentions: 'mentions', reposts: 'partages' },
    pair: 'Premier et second',
    shared: 'Liens communs',
    jaccard: 'Part de l’union (Jaccard)',
    ofFirst: 'Part du premier',
    ofSecond: 'Part du second',
    and: (one, other) => `${one} et ${other}`,
    correlation: fr`Ceux qui sont suivis sont-ils aussi entendus ? Corrélation des rangs ρ de Spearman, de −1 à 1, entre quatre classements. Cha et al. (2010) ont trouvé sur Twitter qu’un grand nombre d’abonnés dit peu des mentions et des partages : l’« illusion du million d’abonnés ».`,
    measure: {
      in_degree: 'abonnés dans la liste',
      audience: 'audience',
      mentions_in: 'mentions reçues',
      reposts_in: 'partages reçus',
    },
    compared: 'Comptes',
    leftOut: 'Exclus, inconnus',
  },
};
