/** What the columns of answers are, by their names. */
import type { Answer, SectionedAnswer } from '../cli/answer.ts';
import type { ColumnType, Table } from '../cli/table.ts';
import { NODE_COLUMNS, WHOLE_COLUMNS } from '../graph/measures.ts';

/** The columns of each type; a table states those of its own that mean something else, or whose names are data. */
const COLUMNS: Readonly<Record<ColumnType, readonly string[]>> = {
  account: [
    ...['handle', 'account', 'source', 'target', 'a', 'b', 'a_handle', 'b_handle'],
    ...['source_handle', 'target_handle', 'minister', 'ministry', 'mission', 'best_connected', 'ours'],
  ],
  accounts: ['handles', 'by', 'dropped'],
  'account-id': ['account_id', 'source_id', 'target_id', 'a_id', 'b_id'],
  actor: ['actor', 'a_actor', 'b_actor'],
  country: ['country', 'host', 'a_country', 'b_country', 'within', 'source_country', 'target_country'],
  office: ['office', 'a_office', 'b_office'],
  snapshot: ['snapshot'],
  network: ['network'],
  measure: ['measure'],
  cluster: ['cluster', 'old_number', 'new_number'],
  hashtag: ['hashtag'],
  count: [
    ...NODE_COLUMNS.filter((column) => WHOLE_COLUMNS.includes(column) && column !== 'cluster'),
    ...['path', 'step', 'of', 'entry', 'accounts', 'observed', 'ties', 'entries', 'count', 'undecided'],
    ...[
      'follows',
      'followers',
      'followed_by',
      'unknown_pairs',
      'unknown_accounts',
      'shared_by',
      'unknown_for',
    ],
    ...['shared_follows', 'shared_followers', 'mutual_inside', 'mutual_outside', 'mutual_within'],
    ...['clusters_reached', 'old_size', 'new_size', 'stayed', 'moved_in', 'moved_out'],
    ...['audience', 'audience_before', 'audience_gained', 'followed_count', 'post_count', 'read'],
    ...['follows_max', 'followed_by_max'],
    ...['own_posts', 'posts', 'replies', 'reposts', 'quotes', 'interactions', 'active_days'],
    ...[
      'we_mention',
      'mentions_us',
      'mentions',
      'mentions_back',
      'mentions_in',
      'mentions_out',
      'reposts_in',
      'reposts_out',
    ],
    ...['unread_accounts', 'unread_back', 'mutual_max'],
    ...['only_followers', 'only_followed'].flatMap((column) => [
      column,
      `${column}_max`,
      `${column}_countries`,
      `${column}_countries_max`,
    ]),
    ...['it_follows', 'follow_it', 'both_follow', 'neither_follows'].flatMap((column) => [
      column,
      `${column}_max`,
    ]),
    ...['accounts_following_abroad', 'accounts_followed_abroad', 'mutual_abroad'].flatMap((column) => [
      column,
      `${column}_max`,
    ]),
    ...['formed', 'ended', 'gained', 'lost', 'unseen_accounts'],
    ...[
      'accounts_before',
      'posts_before',
      'comparable',
      'fired',
      'held_back',
      'returned_of',
      'offices',
      'offices_ranked',
    ],
    ...['mutual_made', 'mutual_made_max', 'mutual_broken', 'mutual_broken_max'],
    ...['declared_count', 'listed_count', 'pages', 'posts_listed', 'feed_pages', 'silent_days'],
    ...['actors', 'actors_with_account', 'persons', 'persons_with_account', 'institutions'],
    ...['institutions_with_account', 'countries_with_account', 'un_members', 'un_members_with_account'],
  ],
  rank: [
    ...['rank', 'old_rank', 'new_rank', 'accounts_following_abroad_rank', 'accounts_followed_abroad_rank'],
    ...['mutual_abroad_rank', 'influence_rank', 'rank_best', 'rank_worst'],
    ...['accounts_following_abroad_rank', 'accounts_followed_abroad_rank', 'mutual_abroad_rank'].flatMap(
      (column) => [`${column}_best`, `${column}_worst`],
    ),
  ],
  share: [
    ...NODE_COLUMNS.filter((column) => column.endsWith('_share')),
    ...['clustering', 'cluster_stability', 'stability', 'stability_mean', 'similarity', 'jaccard'],
    ...['loss_share', 'loss_low', 'loss_high', 'returned_share', 'seen_share'],
    ...['reply_share', 'repost_share', 'popularity', 'engagement', 'trust', 'influence', 'p', 'p_adjusted'],
    ...['influence_low', 'influence_high'],
  ],
  amount: [
    ...['pagerank', 'hub', 'authority', 'betweenness', 'closeness', 'harmonic', 'eigenvector'],
    ...['old', 'new', 'panel_old', 'panel_new', 'rank_change', 'accounts_change', 'value', 'low', 'high'],
    ...['expected', 'expected_within', 'ratio', 'posts_per_day', 'posts_per_hour', 'interactions_per_post'],
    ...['interactions_low', 'interactions_high', 'audience_growth'],
  ],
  date: ['date', 'since', 'until', 'first_seen', 'last_seen', 'silent_since'],
  instant: [
    ...['followed_at', 'followed_back_at', 'a_followed_at', 'b_followed_at', 'reached_at', 'sealed_at'],
    ...[
      'time',
      'earliest',
      'seen_until',
      'proved_until',
      'fired_at',
      'last_fired_at',
      'since_at',
      'last_post',
    ],
  ],
  state: [
    ...['follows_back', 'followed_back', 'a_follows_b', 'b_follows_a', 'ministry_follows', 'mission_follows'],
    ...['own_ministry_follows', 'follows_own_ministry', 'compared', 'simulated', 'in_database', 'in_force'],
    ...['country_follows', 'any_follows_us', 'mass_follower'],
  ],
  'pair-state': ['pair'],
  verdict: ['verdict', 'feed'],
  doubt: ['doubt', 'back_doubt'],
  reason: ['reason', 'back_reason', 'feed_reason'],
  text: [
    ...['name', 'a_name', 'b_name', 'held_by', 'source_held_by', 'target_held_by', 'country_name', 'region'],
    ...['group', 'one', 'other', 'relation', 'item', 'change', 'from', 'to', 'shared', 'most_with'],
    'log',
    ...['began', 'still_follows', 'only_followers_country_names', 'only_followed_country_names'],
    ...['both_ways', 'only_it_follows', 'only_they_follow', 'no_tie', 'in_doubt'],
    ...['countries', 'hashtags', 'main_language', 'definition', 'state', 'origin', 'archive', 'content_hash'],
    ...[
      'reading',
      'kind',
      'account_type',
      'event',
      'how',
      'detail',
      'record_key',
      'source_name',
      'target_name',
      'rule',
      'alert',
      'outputs',
      'webhook',
      'alert_id',
    ],
  ],
};

const TYPES: ReadonlyMap<string, ColumnType> = new Map(
  (Object.keys(COLUMNS) as ColumnType[]).flatMap((type) =>
    COLUMNS[type].map((column) => [column, type] as const),
  ),
);

/** One type for columns whose names are data, such as those of regions. */
export function allOf(columns: readonly string[], type: ColumnType): Record<string, ColumnType> {
  return Object.fromEntries(columns.map((column) => [column, type]));
}

/** The answer with the types of all columns of its tables. @throws Error for a column that has none. */
export function typed<A extends Answer | SectionedAnswer>(answer: A): A {
  if ('sections' in answer) return { ...answer, sections: answer.sections.map(withTypes) };
  return withTypes(answer as A & Answer);
}

function withTypes<T extends Table>(table: T): T {
  const types = table.columns.map((column) => {
    const type = table.types?.[column] ?? TYPES.get(column);
    if (type === undefined) throw new Error(`a column without a type: ${column}`);
    return [column, type] as const;
  });
  // What is only worked out when it is read stays so.
  const described = Object.getOwnPropertyDescriptors(table);
  const given = { value: Object.fromEntries(types), enumerable: true };
  return Object.defineProperties({}, { ...described, types: given }) as T;
}
