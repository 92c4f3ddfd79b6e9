import type { CountryPageWords } from '../../en/report/country-page.ts';
import { count, counted, form } from '../numbers.ts';
import { fr } from '../spacing.ts';
import type { Terms } from '../terms.ts';

export function countryPage({ inStudied, isGroup, many, nodes, ofStudied, one }: Terms): CountryPageWords {
  return {
    sortable: (path) => fr`Tous, à trier par n’importe quelle colonne : [les pays](${path}).`,
    noneExists: fr`Aucun ${one} n’existe à cette date.`,
    followsUnknown: (own) => fr`On ignore qui ${form(own, 'il suit', 'ils suivent')}.`,
    unread: (unread) =>
      fr`Pour ${nodes(unread)}, les abonnements n’ont pas été lus : ils sont inconnus et ne sont pas comptés.`,
    short: (lacks) =>
      fr`${counted(lacks, 'abonnement déclaré ne figure', 'abonnements déclarés ne figurent')} pas dans les listes qui ont été lues (coverage.csv).`,
    gone: (entries) =>
      fr`Par ailleurs, ${counted(entries, 'entrée')} ${ofStudied} ${form(entries, 'ne correspond', 'ne correspondent')} à aucun compte à cette date.`,
    notEntered: (offices, hasHead) =>
      fr`Aucun compte ne figure ${inStudied} comme ${offices.join(' ou ')} : aucun n’y a été inscrit, ce qui ne dit pas qu’il n’en existe aucun${hasHead ? fr` ; une même personne peut tenir deux fonctions` : ''}.`,
    seat: (offices) => offices.join(', aussi '),
    notFound: (absent, unlooked) =>
      [
        ...(absent.length === 0
          ? []
          : [
              fr`Aucun compte trouvé : ${absent.map(({ seat, day }) => `${seat} (recherche du ${day})`).join(fr` ; `)}.`,
            ]),
        ...(unlooked.length === 0 ? [] : [fr`Aucune recherche encore valable : ${unlooked.join(fr` ; `)}.`]),
      ].join(' '),
    office: 'Fonction',
    rankThen: (at) => `Rang ${at.inEarlier}`,
    ranksNote: (days, leastPosts) =>
      fr`Abonnés et liens réciproques parmi les ${many} ${ofStudied}, les siens compris ; rang parmi tous. Taux de retour : part des abonnés suivis en retour, là où on le sait${days === null ? '' : fr`. Audience : abonnés sur tout le réseau. Messages originaux de ${days} jours, et leur part du total${isGroup ? ' dans le groupe' : ''}. Influence : – sous ${count(leastPosts)} messages originaux`}.`,
    influence: 'Influence',
    ownPosts: 'Messages originaux (part)',
    cite: 'Comment citer',
    whatItSays: (method) =>
      fr`Un abonnement n’est pas une approbation, ni son absence un refus. Ce sont les liens entre des ${many} ${ofStudied}, sur un seul réseau et un seul jour. [Le sens de chaque chiffre](${method}).`,
    citePage: (name, citation) => `${name}, dans ${citation}`,
    byRegion: 'Abonnements par région',
    noTie: fr`On ne connaît aucun lien avec un ${one} étranger.`,
    atLeast: (value) => fr`≥ ${count(value)}`,
  };
}
