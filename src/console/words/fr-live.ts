/** French words of what moves: the pages of a log's last stretch, of hot spots, dialogue, alerts and the ranking of countries. */
import { standingHeads } from './standing-heads.ts';

export const LIVE_HEADS: Readonly<Record<string, string>> = {
  'up to': 'jusqu’à',
  'mutual made': 'réciproques noués',
  'mutual broken': 'réciproques rompus',
  accounts_before: 'comptes avant',
  accounts_change: 'écart',
  alert: 'alerte',
  comparable: 'comparables',
  ended: 'rompus',
  engagement: 'engagement',
  figure: 'chiffre',
  fired: 'déclenchée',
  fired_at: 'déclenchée à',
  held_back: 'retenues',
  followed: 'suivis',
  following: 'abonnés',
  formed: 'formés',
  gained: 'gagnés',
  in_force: 'en vigueur',
  since_at: 'depuis',
  within: 'dans un même pays',
  last_fired_at: 'dernière fois',
  lost: 'perdus',
  most: 'maximum',
  mutual_broken: 'réciproques rompus',
  mutual_made: 'réciproques noués',
  own_posts: 'messages',
  posts_before: 'messages avant',
  posts_per_hour: 'messages par heure',
  read: 'lus',
  returned: 'des abonnements reçus de l’étranger, part rendue',
  ...standingHeads({
    mutual: 'liens réciproques à l’étranger (paires de comptes)',
    followed_by: 'comptes étrangers qui le suivent',
    follows: 'comptes étrangers qu’il suit',
    of: 'sur tant d’abonnements reçus de l’étranger',
  }),
  rule: 'règle',
  seen_share: 'part vue',
  timeline: 'au fil du temps',
  unread_back: 'non lus de l’autre',
  outputs: 'annoncée à',
  webhook: 'webhook',
};

export const LIVE_TABLES: Readonly<Record<string, string>> = {
  rising: 'En hausse',
  falling: 'En baisse',
  coverage: 'Dont les messages ne sont pas tous connus',
  lines: 'Qui mentionne qui',
  countries: 'Classement',
  unranked: 'Sans rang',
};

export const LIVE_CELLS: Readonly<Record<string, string>> = {
  post: 'message',
  reply: 'réponse',
  thread: 'suite',
  quote: 'citation',
  formed: 'formé',
  ended: 'rompu',
  mutual_made: 'réciproques noués',
  mutual_broken: 'réciproques rompus',
  own_posts: 'messages',
  seen_share: 'part vue',
  waiting: 'en attente',
  taken: 'prise',
  'given up': 'abandonnée',
};

const NAMED_STRETCHES: Readonly<Record<number, string>> = {
  3600000: 'la dernière heure',
  86400000: 'le dernier jour',
  604800000: 'la dernière semaine',
};

export function lastStretch(ms: number): string {
  const named = NAMED_STRETCHES[ms];
  if (named !== undefined) return named;
  if (ms % 86_400_000 === 0) return `les ${ms / 86_400_000} derniers jours`;
  if (ms % 3_600_000 === 0) return `les ${ms / 3_600_000} dernières heures`;
  return `les ${Math.round(ms / 60_000)} dernières minutes`;
}
