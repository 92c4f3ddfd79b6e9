/** The kit of each measure that has one. */
import type { NodeColumn } from '../../../graph/measures.ts';
import { BETWEEN } from './between.ts';
import { CONNECTED } from './connected.ts';
import { FOLLOWED } from './followed.ts';
import type { Kit } from './kit.ts';
import { COURTED, COURTING } from './unreturned.ts';

export const KITS: Partial<Record<NodeColumn, Kit>> = {
  mutual: CONNECTED,
  in_degree: FOLLOWED,
  one_way_out: COURTING,
  one_way_in: COURTED,
  betweenness: BETWEEN,
};
