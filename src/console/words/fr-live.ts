/** French words of what moves: the pages of a log's last stretch, of hot spots, dialogue, alerts and the ranking of countries. */
import type { Facts } from '../../cli/answer.ts';
import { minuteText } from '../../minute-text.ts';
import type { Language } from '../../report/words/en/language.ts';
import { capital } from '../../words/capital.ts';
import { fr } from '../../words/fr/spacing.ts';
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
  totals: 'En tout, et sur la même durée juste avant',
  timeline: 'Au fil du temps',
  unseen: 'Ce qui n’a pu être vu',
  rising: 'En hausse',
  falling: 'En baisse',
  coverage: 'Dont les messages ne sont pas tous connus',
  lines: 'Qui mentionne qui',
  countries: 'Classement',
  unranked: 'Sans rang',
  fired: 'Alertes déclenchées',
  rules: 'Règles',
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

/** The first sentence of these answers; `null` for others. */
export function liveLead(facts: Facts, language: Language): string | null {
  const said = SAID[String(facts.question)];
  return said === undefined ? null : said(facts, language);
}

const SAID: Readonly<Record<string, (facts: Facts, language: Language) => string>> = {
  now(facts, language) {
    const counted = counter(facts, language);
    const range = (known: string, most: string) =>
      facts[known] === facts[most] ? counted(known) : `${counted(known)} à ${counted(most)}`;
    const seen =
      typeof facts.seen_share === 'number'
        ? `${language.share(facts.seen_share)} du temps de ${counted('accounts')} comptes a été vu`
        : 'aucun compte n’était suivi';
    const posts = facts.own_posts === null ? '' : fr` ; messages : ${counted('own_posts')}`;
    return fr`${String(facts.log)}, ${stretch(facts)} : liens formés ${counted('formed')}, rompus ${counted('ended')} ; réciproques noués ${range('mutual_made', 'mutual_made_max')}, rompus ${range('mutual_broken', 'mutual_broken_max')}${posts}. ${capital(seen)}.`;
  },
  events(facts, language) {
    const counted = counter(facts, language);
    return fr`${String(facts.log)} : liens formés ${counted('formed')}, rompus ${counted('ended')} ; événements de comptes : ${counted('account_events')}.`;
  },
  hashtag(facts, language) {
    const counted = counter(facts, language);
    return fr`${String(facts.log)}, ${stretch(facts)} : avec #${String(facts.hashtag)}, messages : ${counted('posts')}, comptes : ${counted('accounts')}.`;
  },
  alerts(facts, language) {
    const counted = counter(facts, language);
    return fr`${String(facts.log)} : alertes déclenchées ${counted('fired')}${typeof facts.of === 'string' ? ` à propos de ${facts.of}` : ''}${Number(facts.held_back) > 0 ? fr`, retenues ${counted('held_back')}` : ''}, règles en vigueur ${counted('rules')}.`;
  },
};

function stretch({ from, to }: Facts): string {
  const length = Date.parse(String(to)) - Date.parse(String(from));
  return `${lastStretch(length)}, de ${moment(from)} à ${moment(to)} UTC`;
}

const NAMED_STRETCHES: Readonly<Record<number, string>> = {
  3600000: 'la dernière heure',
  86400000: 'le dernier jour',
  604800000: 'la dernière semaine',
};

function lastStretch(ms: number): string {
  const named = NAMED_STRETCHES[ms];
  if (named !== undefined) return named;
  if (ms % 86_400_000 === 0) return `les ${ms / 86_400_000} derniers jours`;
  if (ms % 3_600_000 === 0) return `les ${ms / 3_600_000} dernières heures`;
  return `les ${Math.round(ms / 60_000)} dernières minutes`;
}

function moment(instant: Facts[string] | undefined): string {
  return minuteText(String(instant ?? ''));
}

function counter(facts: Facts, language: Language) {
  return (name: string): string => {
    const value = facts[name];
    return typeof value === 'number' ? language.count(value) : 'inconnus';
  };
}
