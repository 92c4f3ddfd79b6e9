/** Prints the summary of a finished crawl. */

import { type Context, type SharedOptions, say as tell } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import type { PlanOutcome } from '../crawl/plan.ts';
import { missingToken } from '../crawl/token.ts';
import { countVerdicts } from '../questions/status/verdict-counts.ts';
import { isObserved } from '../roster/verdict.ts';
import type { Store } from '../store/driver.ts';
import { readFeeds } from '../store/feed-ledger.ts';
import { readLedger } from '../store/ledger.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { namedInRoster, sharedAccounts } from '../study/shared-accounts.ts';
import type { LedgerEntry } from '../values/crawl-ledger.ts';
import { say } from '../words/say.ts';

/** How many accounts have which verdict; with `--verbose`, each one that was not read to the end. */
export function tellVerdicts(
  context: Context,
  options: SharedOptions,
  store: Store,
  snapshot: SnapshotRecord,
): void {
  const ledger = readLedger(store, snapshot);
  tell(context, options, say.status.verdicts(snapshot.name, countVerdicts(ledger)));
  for (const entries of sharedAccounts(ledger))
    tell(
      context,
      options,
      say.status.oneAccountIn(snapshot.name, entries.map(namedInRoster), entries[0]!.accountId!),
    );
  const feeds = snapshot.activityDays === null ? [] : readFeeds(store, snapshot);
  if (feeds.length > 0) {
    const posts = feeds.reduce((sum, { keptCount }) => sum + keptCount, 0);
    tell(
      context,
      options,
      say.status.feedVerdicts(snapshot.name, posts, snapshot.activityDays!, countVerdicts(feeds)),
    );
  }
  if (!options.verbose) return;
  for (const { handle, verdict, reason } of ledger) {
    if (verdict !== null && !isObserved(verdict))
      tell(context, options, `  @${handle}: ${verdict}, ${reason}`);
  }
  for (const { handle, verdict, reason } of feeds) {
    if (verdict !== null && !isObserved(verdict))
      tell(context, options, `  posts of @${handle}: ${verdict}, ${reason}`);
  }
}

/**
 * Why a crawl whose accounts have their verdicts is better read again than sealed; `null` where it is not: accounts
 * that lack but a token, which is named once, or more than half that failed.
 */
export function troubleOf(name: string, ledger: readonly LedgerEntry[]): string | null {
  const failed = ledger.filter(({ verdict }) => verdict === 'failed');
  const variables = new Map<string, number>();
  for (const { reason } of failed) {
    const variable = missingToken(reason);
    if (variable !== null) variables.set(variable, (variables.get(variable) ?? 0) + 1);
  }
  if (variables.size > 0) {
    const wanted = [...variables].map(
      ([variable, accounts]) => `${variable} (${count(accounts, 'account')})`,
    );
    const tokens = variables.size === 1 ? 'a token is missing' : 'tokens are missing';
    return `${tokens}; put ${variables.size === 1 ? 'it' : 'them'} into the environment: ${wanted.join(', ')}`;
  }
  const read = ledger.filter(({ verdict }) => verdict !== null);
  if (failed.length * 2 <= read.length) return null;
  return `more than half of the accounts failed (${failed.length} of ${read.length}); why: entente status ${name}`;
}

/** How many requests the follows took, against the plan; nothing where there was nothing to read. */
export function tellRequests(
  context: Context,
  options: SharedOptions,
  name: string,
  against: PlanOutcome,
): void {
  const { planned, sent, shorter, longer, unasked } = against;
  if (planned === 0) return;
  const rest = sent - (planned - shorter.requests - unasked.requests + longer.requests);
  const parts = [
    `${count(sent, 'request')} for the follows, ${planned} planned`,
    ...(shorter.requests > 0
      ? [`${shorter.requests} spared by ${count(shorter.accounts, 'list')} shorter than declared`]
      : []),
    ...(unasked.requests > 0
      ? [
          `${unasked.requests} spared by ${count(unasked.accounts, 'list')} where a block would change nothing`,
        ]
      : []),
    ...(longer.requests > 0
      ? [
          `${longer.requests} more for ${count(longer.accounts, 'list')} that took more than their declared counts need`,
        ]
      : []),
    ...(rest > 0 ? [`${rest} asked again, or about accounts that were gone`] : []),
    ...(rest < 0 ? [`${-rest} spared otherwise`] : []),
  ];
  tell(context, options, `${name}: ${parts.join('; ')}`);
}
