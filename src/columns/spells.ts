/** Columns of the lives of ties, and of the shares that are estimated from them. */
import { LIFE_KINDS } from '../spells/subjects.ts';
import {
  account,
  count,
  type FileColumn,
  group,
  instant,
  mean,
  oneOf,
  share,
  text,
  yesNo,
} from './column.ts';

const WITHIN = ['day', 'week', 'month', 'year'];
const HOW = ['stream', 'reading', 'snapshots'];

export const SPELLS = {
  'spells/source': account('network', 'withheld'),
  'spells/target': account('network', 'withheld'),
  'spells/source_handle': account('network', 'withheld', 'unstated'),
  'spells/target_handle': account('network', 'withheld', 'unstated'),
  start_lo: instant('follows', 'no-start'),
  start_hi: instant('follows'),
  end_lo: instant('follows'),
  end_hi: instant('follows', 'no-end'),
  left_truncated: yesNo('follows'),
  right_censored: yesNo('follows'),
  days_lo: mean('days', 'follows', 'no-start'),
  days_hi: mean('days', 'follows', 'no-start', 'no-end'),
  start_how: oneOf(HOW, 'follows', 'no-start'),
  end_how: oneOf(HOW, 'follows', 'no-end'),
  'spells/record_key': text('network', 'withheld', 'unstated'),
  'follow-backs/by': text('roster', 'none'),
  'follow-backs/group': group('roster', 'none', 'unstated'),
  'follow-backs/within': oneOf(WITHIN, 'entente'),
  'follow-backs/days': mean('days', 'entente'),
  asked: count('follows', 'follows'),
  followed_up: count('follows', 'follows'),
  answered: count('follows', 'follows'),
  share_min: share('follows', 'short'),
  share_max: share('follows', 'short'),
  band_low: share('follows', 'short', 'few-sources'),
  band_high: share('follows', 'short', 'few-sources'),
  least: share('follows'),
  most: share('follows'),
  tie: oneOf(LIFE_KINDS, 'follows'),
  after: oneOf(WITHIN, 'entente'),
  'tie-survival/days': mean('days', 'entente'),
  'tie-survival/ties': count('follows', 'follows'),
  'tie-survival/ended': count('follows', 'follows'),
} as const satisfies Record<string, FileColumn>;
