/** The last part of a crawl where it is asked for: whether each account's handle is proved to be its own. */
import { restateReason } from '../reasons/parts.ts';
import { because } from '../reasons/reasons.ts';
import { isNode } from '../roster/verdict.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import type { CrawlState } from './crawl-state.ts';
import { GaveUp, HeldUp } from './faults.ts';
import { knownAccount } from './follows.ts';
import { forEachInLanes } from './pool.ts';

/**
 * Asks for every account that is there and has its verdict, and writes into its reason what speaks against its
 * handle. An account is not lost by it. What an earlier run has written is replaced.
 * @returns how many handles are not proved.
 */
export async function proveHandles(crawl: CrawlState, ledger: readonly LedgerEntry[]): Promise<number> {
  const { network, writer, progress } = crawl;
  const settled = ledger.filter(
    (entry): entry is LedgerEntry & { accountId: string } =>
      entry.accountId !== null && entry.verdict !== null && isNode(entry.verdict),
  );
  let unproved = 0;
  progress.begin('handles', 0, settled.length, () => null);
  await forEachInLanes(
    settled,
    (entry) => network.laneOf(knownAccount(entry)),
    crawl.atOnce,
    async (entry) => {
      const why = await network.unprovedHandle!(knownAccount(entry)).catch(unanswered);
      if (why !== null) unproved++;
      const reason = restateReason(entry.reason, 'handle-unproved', why);
      if (reason !== entry.reason) writer.reason(entry.number, reason);
      progress.settled(1);
    },
    network.http.stop,
  );
  return unproved;
}

function unanswered(error: unknown): string {
  if (error instanceof GaveUp) return error.message;
  if (error instanceof HeldUp) return because('host-limit', { host: error.host });
  throw error;
}
