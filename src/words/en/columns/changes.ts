import type { CHANGES } from '../../../columns/changes.ts';
import type { NamedFileWords } from '../../column-words.ts';

export const changes: NamedFileWords<typeof CHANGES> = {
  what: 'what changed: a tie, a mutual pair, an account (actor, country), or the cluster of an account',
  change:
    'of ties and pairs: kept, ended (broken), lost with an account that is gone, not-comparable-now, left (left-group) with an account, formed (made), not-comparable-before, joined (entered-group) with an account, remade; of accounts: joined, left, entered-group, left-group, left-office, changed-office, handed-over, renamed, gone-unobservable, came-back; of clusters: moved',
  'changes/reason': 'whose end was not as it must be, and how it was; empty where the change says it all',
  'changes/target': 'who is followed, or the other account of the pair; empty where an account changed',
  'changes/target_handle': 'what the target was called',
  from: 'handle, actor, office, verdict or cluster before',
  to: 'handle, actor, office, verdict or cluster now; of left-office, the successor',
  'changes/by': 'of a mutual pair, who formed or ended a tie of it',
  'changes/followed_at': 'when the source followed, as its record says',
  'changes/name': 'name of the account that changed',
  'changes/country': 'its country or organisation',
  'changes/office': 'its office',
  from_name: 'name of the actor who held the account before',
  to_name: 'name of the actor who holds the account, or the office, now',
  'change-counts/reason': 'why, as in changes.csv',
  'change-counts/count': 'how many',
  'cluster-changes/cluster': 'number of the cluster, the same in both years',
  'cluster-changes/name': 'its name now, or then where it is no more',
  size_old: 'members then',
  size_new: 'members now',
  jaccard: 'members of both years ÷ members of either; empty where it was not, or is no more',
  stayed: 'members of both years that sit there for sure in both',
  moved_in: 'members that for sure came from another cluster',
  moved_out: 'members that for sure went to another cluster',
  'figure-changes/measure': 'figure as in graph.csv; mutual_share_mean is the mean of mutual_share',
  old: 'its value in the earlier snapshot',
  new: 'its value in this snapshot',
  panel_old: { head: 'panel, before', definition: 'its value then among the accounts of both' },
  panel_new: { head: 'panel, now', definition: 'its value now among the accounts of both' },
  comparable_change: {
    head: 'formed less ended',
    definition:
      'of follows and mutual pairs, those that formed less those that ended between accounts of both, as change-counts.csv counts them: ties that are unknown in either are left out; empty of all else',
  },
  'rank-changes/rank': 'rank by mutual ties',
  rank_old: { head: 'rank before', definition: 'rank by mutual ties in the earlier snapshot' },
  'rank-changes/mutual': 'mutual ties',
  mutual_old: { head: 'mutual ties before', definition: 'mutual ties in the earlier snapshot' },
  'rank-changes/mutual_share': 'mutual ÷ (nodes − 1)',
  mutual_share_old: { head: 'share of others before', definition: 'mutual_share in the earlier snapshot' },
  'rank-changes/mutual_made':
    'mutual ties known to be made since, of an account whose follows were read in both snapshots',
  'rank-changes/mutual_broken': 'mutual ties known to be broken since, counted likewise',
  mutual_changed: { head: 'made and broken', definition: 'mutual ties made and broken together' },
  mutual_changed_rank: { head: 'rank', definition: 'rank by mutual_changed' },
  fate: {
    head: 'what became of it',
    definition:
      'of an account that had a rank and has none: left-group, left-network, left-office, left-roster, or unreadable',
  },
};
