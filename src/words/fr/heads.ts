import { headsOf } from '../column-words.ts';
import { standingHeads } from '../standing-heads.ts';
import { answers } from './columns/answers.ts';
import { columns } from './columns/columns.ts';
import { GRAPH_FIGURES } from './graph-figures.ts';
import { NETWORKS } from './names.ts';
import { RANKED_BY } from './ranked-by.ts';
import { fr } from './spacing.ts';
import { terms } from './terms.ts';

/** What heads a column of a terminal's shorter tables, a figure that a row names, and, after the name of its table, a column that means something else there. */
const OTHERS: Readonly<Record<string, string>> = {
  range: 'étendue',
  residual_range: 'étendue de l’écart',
  rank_range: fr`rang, intervalle à 95 %`,
  'other accounts': 'autres comptes',
  tenure: 'mandat',
  size: 'taille',
  'item.country': 'pays',
  share: 'part',
  followed: 'suivis',
  following: 'abonnés',
  'new_followers.other_before': 'suivait déjà un autre des nôtres',
  'newly_followed.other_before': 'déjà suivi par un autre des nôtres',
  'dropped_us.other_still': 'suit encore un autre des nôtres',
  'dropped_by_us.other_still': 'suivi encore par un autre des nôtres',
  'ranking.mutual': 'liens réciproques',
  'ranking.mutual_share': 'part des autres',
  'ranking.in_degree': 'abonnés',
  'ranking.followed_by_share': 'part des autres observés',
  'ranking.out_degree': 'abonnements',
  'ranking.followback_share': 'taux de retour',
  'ranking.one_way_out': 'abonnements sans retour',
  'ranking.one_way_in': 'abonnés non suivis en retour',
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
  'unseen.unknown': 'ce qu’on ignore',
  'by_network.returned': 'rendus',
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
  Object.entries(NETWORKS).flatMap(([network, name]) => [
    [network, name],
    [`mutual_${network}`, `réciproques (${name})`],
  ]),
);
export const heads: Readonly<Record<string, string>> = {
  ...headsOf(columns(terms('account', 'roster')), answers, OTHERS),
  ...OF_ROWS,
  ...OF_FIGURES,
  ...OF_NETWORKS,
};
