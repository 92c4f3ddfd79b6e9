/** How many follows of an account are asked for at a time. Pure. */
import type { Way } from './network.ts';

/** A list that goes on beyond what its account declares is asked for so many more at a time. */
const BEYOND_DECLARED = 100;

export interface ListStand {
  declaredCount: number | null;
  listedCount: number;
  pageCount: number;
}

/**
 * Where follows are paid for, not more than the account declares, as long as that holds.
 * @param cap follows of one account to read at most.
 */
export function followsWanted(
  { kind, pageSize }: Pick<Way, 'kind' | 'pageSize'>,
  { declaredCount, listedCount, pageCount }: ListStand,
  price: number,
  cap: number,
): number {
  if (kind !== 'list') return pageSize;
  const room = Math.min(pageSize, cap - listedCount);
  if (price === 0 || declaredCount === null) return room;
  const left = declaredCount - listedCount;
  if (left > 0) return Math.min(room, left);
  return pageCount === 0 ? 1 : Math.min(room, BEYOND_DECLARED);
}
