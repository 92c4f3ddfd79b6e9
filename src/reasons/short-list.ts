/**
 * Lists that end before they show all that their accounts declare: how many are lacking, in words that are sealed with the
 * verdict and with the ties left open, and are read back from there.
 */
import { joinReasons, readReasons, reasonParts } from './parts.ts';
import { because, REASONS } from './reasons.ts';

export interface ShortList {
  /** Declared follows that the list does not show. */
  lacks: number;
  declared: number;
  /** Whether the network was asked about each account of the roster that it does not show. */
  isSettled: boolean;
}

/** How many may be lacking for accounts that are gone since: two, or one in a hundred of those declared. */
const EXPLAINED = { share: 0.01, least: 2 };

/** How such words begin. */
export const SHORT_LIST = REASONS['list-lacks'].slice(0, REASONS['list-lacks'].indexOf('{'));

/** Whether more is lacking than accounts that are gone explain, so that whom the list does not show may be followed all the same. */
export function leavesOpen({ lacks, declared, isSettled }: ShortList): boolean {
  return !isSettled && lacks > Math.max(EXPLAINED.least, EXPLAINED.share * declared);
}

export function shortListText({ lacks, declared, isSettled }: ShortList): string {
  return because(isSettled ? 'list-lacks-settled' : 'list-lacks', { lacks, declared });
}

/** What a reason says of the list; `null` where it says nothing. */
export function parseShortList(reason: string): ShortList | null {
  if (!reason.includes(SHORT_LIST)) return null;
  for (const part of readReasons(reason)) {
    if (part.code !== 'list-lacks' && part.code !== 'list-lacks-settled') continue;
    const { lacks, declared } = part.values as { lacks: number; declared: number };
    return { lacks, declared, isSettled: part.code === 'list-lacks-settled' };
  }
  return null;
}

/** Stands for such words where ties of many lists are counted by their reason. */
const ANY_SHORT_LIST = 'the list of the source lacks follows that it declares';

/** The reason without the numbers of one list. */
export function reasonOfMany(reason: string): string {
  if (!reason.includes(SHORT_LIST)) return reason;
  return joinReasons(
    ...new Set(reasonParts(reason).map((part) => (parseShortList(part) === null ? part : ANY_SHORT_LIST))),
  );
}
