import { LANGUAGE_NAMES } from './language-names.ts';

export const activity = {
  headings: {
    window: 'What they post',
    audience: 'Largest audiences',
    joined: 'First to join, fastest growing',
    groups: 'Personal and office accounts, and other groups',
    influence: 'Influence',
    layers: 'Mentions and reposts beside follows',
    active: 'Most active',
    conversational: 'Largest share of replies',
    effective: 'Most reactions per post',
    dormant: 'Dormant',
    topics: 'Hot topics',
    languages: 'Languages',
  },
  /** Of a post. */
  noLanguage: 'not stated',
  languageName: (code: string): string => (code === '' ? 'not known' : (LANGUAGE_NAMES[code] ?? code)),
  withheld:
    'Posts were read for this snapshot. The network’s terms do not let them be published, so this report has no chapters on activity; questions at the prompt are answered from the database.',
  files: [
    [/^activity\.csv$/, 'one row an account: audience, posts, interactions, mentions, influence'],
    [/^activity-groups\.csv$/, 'activity by type of account, office, region and main language'],
    [/^actor-audiences\.csv$/, 'one row an actor: the audiences of its accounts together'],
    [/^country-influence\.csv$/, 'one row a country: influence, with what unread offices leave open'],
    [/^languages\.csv$/, 'one row a language of posts'],
    [/^hashtags\.csv$/, 'one row a hashtag and country; * is all accounts'],
    [/^layers\.csv$/, 'figures of mentions and reposts, overlaps of networks, rank correlations'],
    [/^layer-nodes\.csv$/, 'every measure of each account in the networks of mentions and reposts'],
    [/^mentions\.csv$/, 'one row a tie: how often source names or answers target'],
    [/^reposts\.csv$/, 'one row a tie: how often source passes on or quotes posts of target'],
    [/^office-reach\.csv$/, 'followers abroad of ministers’ own accounts and of ministries'],
  ] as (readonly [RegExp, string])[],
};

export type ActivityWords = typeof activity;
