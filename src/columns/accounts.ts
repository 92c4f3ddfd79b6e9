/** Columns that say who an account is, what became of reading it, and what was measured of it. */
import { BROKER_ROLES, type BrokerRole } from '../graph/broker-roles.ts';
import { NODE_COLUMNS, type NodeColumn, WHOLE_COLUMNS } from '../graph/measures.ts';
import { VERDICTS } from '../roster/verdict.ts';
import {
  account,
  accountId,
  actor,
  amount,
  cluster,
  count,
  country,
  type FileColumn,
  mean,
  office,
  ordinal,
  reason,
  share,
  text,
  verdict,
  yesNo,
} from './column.ts';

export const ACCOUNTS = {
  account_id: accountId('network'),
  handle: account('network', 'unstated'),
  name: text('roster', 'unstated'),
  actor: actor('roster', 'unstated'),
  kind: text('roster', 'unstated'),
  account_type: text('roster', 'unstated'),
  country: country('roster', 'unstated'),
  iso3: text('entente', 'no-code'),
  region: text('entente', 'unstated'),
  office: office('roster', 'unstated'),
  category: text('roster', 'unstated'),
  host: country('roster', 'none'),
  country_name: text('entente', 'unstated'),
  verdict: verdict(VERDICTS, 'network'),
  'nodes/verdict': verdict(VERDICTS, 'network'),
  observed: yesNo('network'),
  accounts: count('accounts', 'roster'),
  actors: count('actors', 'roster'),
  countries: count('countries', 'roster'),
  entry: ordinal('roster'),
  'coverage/account_id': accountId('network', 'none'),
  node: yesNo('network'),
  reason: reason('network'),
  declared_count: count('follows', 'profile', 'profile'),
  listed_count: count('follows', 'network', 'unread'),
  outside_count: count('follows', 'network', 'unread'),
  shortfall: count('follows', 'network', 'unread', 'profile'),
  entries: count('entries', 'roster'),
  meaning: text('entente'),
  un_members: count('countries', 'entente'),
  un_members_present: count('countries', 'roster'),
  un_members_share: share('roster', 'undefined'),
  persons: count('actors', 'roster'),
  institutions: count('actors', 'roster'),
  'coverage-regions/observed': count('accounts', 'network'),
  mutual_abroad_median: mean('pairs', 'follows', 'undefined'),
  accounts_following_abroad_median: mean('accounts', 'follows', 'undefined'),
  accounts_followed_abroad_median: mean('accounts', 'follows', 'undefined'),
  'nodes/accounts': count('accounts', 'roster'),
  /** What the roster's keeper has added to it. */
  'roster/extra': text('roster', 'unstated'),
} as const satisfies Record<string, FileColumn>;

/** Measures that need the account's own follows. */
const OF_ITS_FOLLOWS: readonly NodeColumn[] = [
  'out_degree',
  'mutual',
  'one_way_out',
  'mutual_share',
  'followback_share',
];
const ITERATED: readonly NodeColumn[] = ['pagerank', 'hub', 'authority', 'eigenvector'];
const SHARES: readonly NodeColumn[] = [
  'followed_by_share',
  'mutual_share',
  'followback_share',
  'cluster_stability',
];

export const MEASURES = Object.fromEntries(
  NODE_COLUMNS.map((column) => [column, measureColumn(column)]),
) as Record<NodeColumn, FileColumn>;

function measureColumn(column: NodeColumn): FileColumn {
  const empty = [
    ...(OF_ITS_FOLLOWS.includes(column) ? (['unread'] as const) : []),
    ...(ITERATED.includes(column) ? (['unconverged'] as const) : []),
    ...(column === 'followed_by_share' || column === 'mutual_share' || column === 'followback_share'
      ? (['undefined'] as const)
      : []),
    ...(column === 'cluster' || column === 'cluster_stability' ? (['none'] as const) : []),
  ];
  if (column === 'cluster') return cluster('follows', ...empty);
  if (WHOLE_COLUMNS.includes(column)) return count('accounts', 'follows', ...empty);
  if (column === 'clustering') return { ...amount('follows', ...empty), type: 'share' };
  return SHARES.includes(column) ? share('follows', ...empty) : amount('follows', ...empty);
}

const chains = count('chains', 'follows', 'unread', 'unstated');

/** Of an account as a broker between the groups of an attribute, which the column's name ends in. */
export const BROKERS = {
  ...(Object.fromEntries(BROKER_ROLES.map((role) => [`broker/${role}`, chains])) as Record<
    `broker/${BrokerRole}`,
    FileColumn
  >),
  'broker/max': count('chains', 'follows', 'unstated'),
  'broker/expected': mean('chains', 'chance', 'unread', 'unstated'),
} as const satisfies Record<string, FileColumn>;
