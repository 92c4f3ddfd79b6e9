/** The pairs of a model that could be seen, read once for all that is asked of it. */
import { type Design, designOf, type Scales, scalesOf } from './design.ts';
import { type Sums, sumPairs } from './least-squares.ts';

export interface SeenPairs {
  design: Design;
  scales: Scales;
  sums: Sums;
}

const read = new WeakMap<object, SeenPairs>();

export function seenPairs(model: Pick<Design, 'terms' | 'outcome'>): SeenPairs {
  const known = read.get(model);
  if (known !== undefined) return known;
  const design = designOf(model, 'seen');
  const scales = scalesOf(design);
  const found = { design, scales, sums: sumPairs(design, scales) };
  read.set(model, found);
  return found;
}
