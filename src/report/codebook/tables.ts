/** The tables of reports and archives, in the order of the codebook: what names a row, and of what other table that is. */

export interface TableRule {
  /** Columns that name a row together; `account_id` stands for the key of the nodes. None where cells of them may be empty. */
  key: readonly string[];
  /** Tables whose key a column holds. */
  references?: Readonly<Record<string, string>>;
}

const NODE = { account_id: 'nodes' };
const ENDS = { source: 'nodes', target: 'nodes' };
const COUNTRY = { country: 'countries' };

/** By the name of the file, without its ending; `mixing` is that of every attribute. */
export const REPORT_TABLES: Readonly<Record<string, TableRule>> = {
  nodes: { key: ['account_id'], references: { cluster: 'clusters' } },
  edges: { key: ['source', 'target'], references: ENDS },
  unknown: { key: ['source', 'target', 'network'], references: { source: 'nodes' } },
  graph: { key: ['measure'] },
  'pair-states': { key: ['state'] },
  mutuals: { key: ['a', 'b'], references: { a: 'nodes', b: 'nodes' } },
  coverage: { key: ['entry'], references: { verdict: 'coverage-verdicts' } },
  'coverage-verdicts': { key: ['verdict'] },
  'coverage-offices': { key: ['office'] },
  'coverage-regions': { key: ['region'] },
  'coverage-seats': { key: ['seat', 'network'] },
  'coverage-presence': { key: [] },
  'coverage-years': { key: ['snapshot'] },
  clusters: {
    key: ['cluster'],
    references: { centre_account_id: 'nodes', centre_actor: 'nodes', centre_country: 'nodes' },
  },
  'cluster-values': { key: ['cluster', 'attribute', 'value'], references: { cluster: 'clusters' } },
  rankings: { key: ['ranking', 'account_id'], references: NODE },
  'list-doubt': { key: [], references: NODE },
  'first-in-group': { key: [], references: NODE },
  mixing: { key: ['source_group', 'target_group'] },
  chance: { key: [] },
  explain: { key: ['term'] },
  'explain-pairs': { key: [] },
  dyads: { key: [] },
  'given-countries': { key: [] },
  networks: { key: ['network'] },
  presence: { key: [] },
  'network-presence': { key: [] },
  'network-coverage': {
    key: ['network', 'verdict'],
    references: { network: 'networks', verdict: 'coverage-verdicts' },
  },
  'network-countries': { key: ['country', 'network'], references: { network: 'networks' } },
  'country-reach': { key: ['country', 'network', 'figure'], references: { country: 'countries' } },
  'actor-networks': { key: ['actor', 'network'], references: { actor: 'nodes', network: 'networks' } },
  'network-ties': { key: ['source', 'target'], references: ENDS },
  multiplex: { key: ['actor'], references: { actor: 'nodes' } },
  overlap: { key: [] },
  apart: { key: ['close_on', 'apart_on', 'a', 'b'], references: { a: 'nodes', b: 'nodes' } },
  'country-networks': { key: ['a', 'b', 'country', 'partner'] },
  'network-clusters': { key: ['a', 'b'] },
  moves: { key: ['actor'] },
  'moved-ties': { key: ['actor', 'gone_from', 'direction'] },
  findings: { key: ['rank'] },
  'earlier-studies': { key: [] },
  'earlier-presence': { key: [] },
  countries: { key: ['country'] },
  'country-partners': {
    key: ['country', 'partner'],
    references: { ...COUNTRY, partner: 'countries' },
  },
  'country-regions': { key: ['country', 'region'], references: COUNTRY },
  'country-history': { key: ['country', 'date'] },
  'country-tasks': { key: [], references: COUNTRY },
  'country-counterparts': { key: ['country', 'office'], references: COUNTRY },
  'country-sole-links': { key: ['country', 'account'], references: COUNTRY },
  'office-holders': { key: ['account_id'], references: NODE },
  activity: { key: ['account_id'], references: NODE },
  'activity-groups': { key: [] },
  'actor-audiences': { key: ['actor'] },
  'country-influence': { key: ['country'] },
  'office-reach': { key: ['country'] },
  languages: { key: [] },
  hashtags: { key: ['hashtag', 'country'] },
  layers: { key: [] },
  'layer-nodes': { key: ['layer', 'account_id'], references: NODE },
  mentions: { key: ['source', 'target'], references: ENDS },
  reposts: { key: ['source', 'target'], references: ENDS },
  changes: { key: [] },
  'change-counts': { key: [] },
  'figure-changes': { key: ['measure'] },
  'rank-changes': { key: ['account_id'] },
  'cluster-changes': { key: ['cluster'] },
  spells: { key: [] },
  'follow-backs': { key: [] },
  'tie-survival': { key: ['tie', 'after'] },
};

export const ARCHIVE_TABLES: Readonly<Record<string, TableRule>> = {
  roster: { key: [] },
  verdicts: { key: ['entry'] },
  ties: { key: ['source', 'target'] },
  unseen: { key: ['source', 'target'] },
  profiles: { key: ['account_id'] },
  seats: { key: [] },
  evidence: { key: [] },
  feeds: { key: ['account_id'] },
  posts: { key: [] },
  hashtags: { key: ['feed', 'day', 'tag'] },
  mentions: { key: ['source', 'target'] },
  reposts: { key: ['source', 'target'] },
};

/** Of the archive of an edition. */
export const EDITION_TABLES: Readonly<Record<string, TableRule>> = {
  actors: { key: ['network', 'account_id'] },
};

/** The name of the table of a file. */
export function tableName(path: string): string {
  return path.replace(/\.csv$/, '').replace(/^mixing-.*/, 'mixing');
}
