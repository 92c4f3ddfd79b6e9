/**
 * Whom a row means whose handle leads elsewhere than it did: the immutable id decides. A row that states an id is read by
 * it; one that states none means the account that its handle led to in earlier snapshots, the first of them.
 */

import { restateReason } from '../reasons/parts.ts';
import { because } from '../reasons/reasons.ts';
import { foldHandle } from '../roster/handles.ts';
import { isNode } from '../roster/verdict.ts';
import type { EarlierHolder } from '../store/earlier-holders.ts';
import type { LookUp } from '../store/ledger-writer.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { CrawlState } from './crawl-state.ts';
import type { Wanted } from './known-account.ts';
import { lookUpAgain } from './look-up-again.ts';

/** The account that the entry's handle led to first, where it leads elsewhere now; else `undefined`. */
export function contestedBy(
  { holders }: CrawlState,
  entry: Wanted,
  found: LookUp,
): EarlierHolder | undefined {
  if (entry.accountId !== '' || entry.handle === '') return undefined;
  const earlier = holders.get(foldHandle(entry.handle));
  if (earlier === undefined) return undefined;
  const { accountId, verdict } = found;
  if (accountId === undefined) return verdict === 'not-found' ? earlier : undefined;
  return earlier.accountId === accountId ? undefined : earlier;
}

/**
 * Looks up the account that the handle led to. Where it is there it is the one that is read; where it is not, nobody can
 * say who is meant, unless the handle leads nowhere either.
 * @throws GaveUp, BudgetSpent.
 */
export async function settleIdentity(
  crawl: CrawlState,
  entry: Wanted,
  found: LookUp,
  earlier: EarlierHolder,
): Promise<LookUp> {
  const { accountId, snapshot } = earlier;
  const [before] = await lookUpAgain(crawl, { ...entry, accountId });
  if (
    before !== undefined &&
    'profile' in before &&
    (before.verdict === undefined || isNode(before.verdict))
  ) {
    return before;
  }
  if (found.accountId === undefined) return found;
  return {
    number: entry.number,
    verdict: 'failed',
    reason: because('handle-passed', {
      handle: entry.handle,
      now: found.accountId,
      before: accountId,
      snapshot,
      verdict: before?.verdict ?? 'not-found',
    }),
  };
}

/**
 * Says beside the verdict of each account that goes by another handle than its row has. What an earlier run has written
 * is replaced.
 * @returns how many there are.
 */
export function noteOtherHandles({ writer, holders }: CrawlState, ledger: readonly LedgerEntry[]): number {
  let others = 0;
  for (const entry of ledger) {
    if (entry.verdict === null || !isNode(entry.verdict)) continue;
    const note = otherHandle(entry, holders);
    if (note !== '') others++;
    const reason = restateReason(entry.reason, 'handle-other', note || null);
    if (reason !== entry.reason) writer.reason(entry.number, reason);
  }
  return others;
}

function otherHandle(
  { handle, seenHandle, statedAccountId, accountId }: LedgerEntry,
  holders: CrawlState['holders'],
): string {
  if (accountId === null || handle === '' || handle === accountId || seenHandle === '') return '';
  if (foldHandle(handle) === foldHandle(seenHandle)) return '';
  if (statedAccountId !== '') return because('id-of-other', { seen: seenHandle, handle });
  const earlier = holders.get(foldHandle(handle));
  // A handle may lead to an account that goes by another one all the same, as a domain does on Mastodon.
  return earlier?.accountId === accountId
    ? because('renamed', { handle, snapshot: earlier.snapshot, seen: seenHandle })
    : '';
}
