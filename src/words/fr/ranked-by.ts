/** What is ranked, in a sentence: « classés par liens réciproques ». */
import type { NodeColumn } from '../../graph/measures.ts';
import type { Measure } from '../values.ts';
import { MEASURES } from './measures.ts';

/** Roles of brokers, and figures of posts. */
const OTHERS: Readonly<Record<Exclude<Measure, NodeColumn>, string>> = {
  coordinator: 'chaînes de coordinateur',
  representative: 'chaînes de représentant',
  gatekeeper: 'chaînes de garde-barrière',
  consultant: 'chaînes de consultant',
  liaison: 'chaînes d’agent de liaison',
  audience: 'audience',
  audience_growth: 'croissance de l’audience',
  followed_count: 'abonnements déclarés',
  post_count: 'messages déclarés',
  own_posts: 'messages originaux',
  posts_per_day: 'messages par jour',
  replies: 'réponses',
  reply_share: 'part des réponses',
  reposts: 'partages',
  repost_share: 'part des partages',
  quotes: 'citations',
  interactions: 'interactions',
  interactions_per_post: 'interactions par message',
  active_days: 'jours actifs',
  mentions_in: 'mentions reçues',
  mentions_out: 'mentions faites',
  reposts_in: 'partages reçus',
  reposts_out: 'partages faits',
  popularity: 'popularité',
  engagement: 'engagement',
  trust: 'écho',
  influence: 'influence',
};

/** Those of which the head of a column says too little. */
const LONGER: Partial<Record<NodeColumn, string>> = {
  mutual: 'liens réciproques',
  mutual_min: 'minimum de liens réciproques',
  mutual_max: 'maximum de liens réciproques',
  eigenvector: 'centralité de vecteur propre',
};

export const RANKED_BY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(MEASURES).map(([name, { head }]) => [name, head])),
  ...LONGER,
  ...OTHERS,
};

export const rankedBy = (measure: Measure): string => RANKED_BY[measure]!;
