import { headsOf } from '../column-words.ts';
import { standingHeads } from '../standing-heads.ts';
import { answers } from './columns/answers.ts';
import { columns } from './columns/columns.ts';
import { GRAPH_FIGURES } from './graph-figures.ts';
import { NETWORKS } from './names.ts';
import { RANKED_BY } from './ranked-by.ts';
import { terms } from './terms.ts';

/** What heads a column of a terminal's shorter tables, a figure that a row names, and, after the name of its table, a column that means something else there. */
const OTHERS: Readonly<Record<string, string>> = {
  range: 'étendue',
  residual_range: 'étendue de l’écart',
  rank_range: 'rang, étendue à 95 %',
  'other accounts': 'autres comptes',
  'from ↓ to →': 'de ↓ vers →',
  'clusters.clusters.cluster': 'nº',
  'clusters.clusters.name': 'communauté',
  'clusters.clusters.stability_mean': 'stabilité',
  'clusters.clusters.shared': 'ce que les membres partagent',
  'clusters.clusters.best_members': 'le plus de liens réciproques',
  'mixing.groups.follows': 'abonnements',
  'mixing.groups.follows_within': 'dans le groupe',
  'mixing.groups.within_share': 'part dans le groupe',
  'mixing.groups.expected_within': 'dans le groupe, au hasard',
  tenure: 'mandat',
  size: 'taille',
  'item.country': 'pays',
  followed: 'suivis',
  following: 'abonnés',
  'new_followers.other_before': 'suivait déjà un autre des nôtres',
  'newly_followed.other_before': 'déjà suivi par un autre des nôtres',
  'dropped_us.other_still': 'suit encore un autre des nôtres',
  'dropped_by_us.other_still': 'suivi encore par un autre des nôtres',
  'unanswered.handles': 'lesquels de ses comptes',
  'desk.unanswered.handles': 'lesquels des nôtres',
  'desk.unspoken.follows_side': 'suit, des nôtres',
  'desk.unspoken.side_follows': 'suivi, des nôtres, par',
  'hotspots.coverage.unread_accounts': 'messages pas tous connus',
  'desk.dialogue.unread_accounts': 'des nôtres, messages pas tous connus',
  'desk.dialogue.unread_back': 'des leurs, messages pas tous connus',
  'peers_posts.read': 'messages tous connus',
  'activity.read': 'messages tous connus',
  'unread.declared_count': 'abonnements en tout, dit son profil',
  'edition.snapshots.observed': 'acteurs lus jusqu’au bout',
  'edition.snapshots.follows': 'abonnements connus',
  'edition.members.countries': 'lesquels',
  'edition.overlap.a': 'premier réseau',
  'edition.overlap.b': 'second réseau',
  'edition.overlap.neither': 'sur aucun des deux',
  'edition.overlap.unknown': 'inconnus sur l’un ou les deux',
  'edition.overlap.jaccard': 'en commun',
  'edition.overlap_groups.a': 'premier réseau',
  'edition.overlap_groups.b': 'second réseau',
  'edition.overlap_groups.jaccard': 'en commun',
  jaccard_range: 'en commun, bornes',
  'edition.countries.partner': 'autre pays',
  'edition.countries.a': 'premier réseau',
  'edition.countries.b': 'second réseau',
  'edition.clusters.a': 'premier réseau',
  'edition.clusters.b': 'second réseau',
  'edition.clusters.expected': 'au hasard',
  mutual_range: 'liens réciproques',
  in_degree_range: 'abonnés',
  participation_in_range: 'répartition des abonnés',
  'diff.leavers.network': 'n’est plus sur',
  'diff.leavers.why': 'son compte sur ce réseau',
  'diff.leavers.ties': 'liens connus',
  'unseen.unknown': 'ce qu’on ignore',
  'by_network.returned': 'rendus',
  'graph.measure': 'chiffre',
  'accounts.change': 'ce qui est arrivé',
  'accounts.from': 'avant',
  'accounts.to': 'après, ou son successeur',
  'ranks.mutual_share': 'part des autres',
  'clusters.cluster': 'n°',
  'moves.from': 'de la communauté',
  'moves.to': 'à la communauté',
  'answered.a day': 'en un jour',
  'answered.a week': 'en une semaine',
  'answered.a month': 'en un mois',
  'answered.a year': 'en un an',
  'standing.tie': 'quels liens',
  'standing.ties': 'nombre',
  'standing.a day': 'après un jour',
  'standing.a week': 'après une semaine',
  'standing.a month': 'après un mois',
  'standing.a year': 'après un an',
  ...standingHeads({
    mutual: 'liens réciproques à l’étranger (paires de comptes)',
    followed_by: 'comptes étrangers qui le suivent',
    follows: 'comptes étrangers qu’il suit',
    of: 'sur tant d’abonnements reçus de l’étranger',
  }),
};

const OF_ROWS = Object.fromEntries(
  Object.entries(RANKED_BY).map(([measure, name]) => [`measure.${measure}`, name]),
);

const OF_FIGURES = Object.fromEntries(
  Object.entries(GRAPH_FIGURES).map(([figure, name]) => [`measure.${figure}`, name]),
);
const OF_NETWORKS = Object.fromEntries(
  Object.entries(NETWORKS).map(([network, name]) => [`mutual_${network}`, `réciproques (${name})`]),
);
export const heads: Readonly<Record<string, string>> = {
  ...headsOf(columns(terms('account', 'roster')), answers, OTHERS),
  ...OF_ROWS,
  ...OF_FIGURES,
  ...OF_NETWORKS,
};
