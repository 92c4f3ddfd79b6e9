import type { TIES } from '../../../columns/ties.ts';
import type { NamedFileWords } from '../../column-words.ts';

export const ties: NamedFileWords<typeof TIES> = {
  source: 'who follows (in mentions.csv and reposts.csv, who mentions or passes on), by its id',
  target: 'who is followed (mentioned, passed on), by its id',
  source_handle: 'what the source was called on the day of the snapshot',
  target_handle: 'what the target was called on the day of the snapshot',
  source_name: 'name of the source',
  target_name: 'name of the target',
  'edges/mutual': 'whether the target follows the source back',
  followed_at: 'when the source followed, as its record says',
  'unknown/target':
    'by its id; * stands for every account that edges.csv does not show the source to follow, in an edition for those that network and known_targets say',
  'unknown/reason': 'why it is unknown whether the source follows the target',
  a: 'one account of the pair, by its id; the smaller of the two',
  a_handle: 'what a was called on the day of the snapshot',
  a_name: 'name of a',
  a_country: 'country or organisation of a',
  a_iso3: 'ISO 3166-1 alpha-3 code of that country',
  b: 'the other account of the pair, by its id',
  b_handle: 'what b was called on the day of the snapshot',
  b_name: 'name of b',
  b_country: 'country or organisation of b',
  b_iso3: 'ISO 3166-1 alpha-3 code of that country',
  'graph/measure': 'name of the figure',
  'graph/value': 'its value over the whole network: a count, or a number as the definition says',
  definition: 'what the figure is',
  state:
    'mutual: each follows the other; one-way: one of them does; null: neither does; unknown: at least one direction is not known',
  pairs: 'unordered pairs in this state',
  'pair-states/share': 'pairs ÷ all pairs',
};
