/** Columns of ties, of pairs, and of figures of the whole graph. */
import { PAIR_STATES } from '../graph/tie-state.ts';
import { type Column, count, instant, number, oneOf, share, text, tie } from './column.ts';

export const TIES = {
  source: text('network'),
  target: text('network'),
  source_handle: text('network', 'unstated'),
  target_handle: text('network', 'unstated'),
  source_name: text('roster', 'unstated'),
  target_name: text('roster', 'unstated'),
  'edges/mutual': tie('follows'),
  followed_at: instant('network', 'undated'),
  'unknown/target': text('network'),
  'unknown/reason': text('network'),
  a: text('network'),
  a_handle: text('network', 'unstated'),
  a_name: text('roster', 'unstated'),
  a_country: text('roster', 'unstated'),
  a_iso3: text('entente', 'no-code'),
  b: text('network'),
  b_handle: text('network', 'unstated'),
  b_name: text('roster', 'unstated'),
  b_country: text('roster', 'unstated'),
  b_iso3: text('entente', 'no-code'),
  'graph/measure': text('entente'),
  'graph/value': number('follows', 'undefined'),
  definition: text('entente'),
  state: oneOf(PAIR_STATES, 'follows'),
  pairs: count('pairs', 'follows'),
  'pair-states/share': share('follows', 'undefined'),
} as const satisfies Record<string, Column>;
