/** Columns of what goes with ties, and of the pairs beyond expectation. */
import { count, type FileColumn, number, oneOf, score, text } from './column.ts';

export const EXPLAINED = {
  'dyads/number': number('pairs', 'unstated'),
  'dyads/text': text('pairs', 'unstated'),
  term: text('entente'),
  coefficient: number('follows'),
  standardised: number('follows', 'undefined'),
  'explain/p': score('chance', 'untested'),
  'explain/low': number('chance', 'undefined'),
  'explain/high': number('chance', 'undefined'),
  side: oneOf(['most', 'least'], 'entente'),
  'explain-pairs/source': text('roster'),
  'explain-pairs/target': text('roster'),
  'explain-pairs/a': text('roster'),
  'explain-pairs/b': text('roster'),
  seen: count('follows', 'follows'),
  'explain-pairs/expected': number('follows'),
  residual: number('follows'),
  residual_low: number('chance', 'undefined'),
  residual_high: number('chance', 'undefined'),
} as const satisfies Record<string, FileColumn>;
