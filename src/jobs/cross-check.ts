/** `crawl --cross-check`: the same accounts read a second way, before the seal, and the ties on which the two disagree. */

import { answer, type Context, type SharedOptions } from '../cli/context.ts';
import { count } from '../cli/count.ts';
import { englishAnswer } from '../cli/english-answer.ts';
import { startProgress } from '../cli/progress.ts';
import { crawlSnapshot } from '../crawl/crawl.ts';
import type { Network } from '../crawl/network.ts';
import { BLOCK } from '../crawl/networks/bluesky/pairs.ts';
import { because } from '../reasons/reasons.ts';
import { isNode, isObserved } from '../roster/verdict.ts';
import type { Runtime } from '../runtime.ts';
import { readContent, type SnapshotContent } from '../store/content.ts';
import type { Store } from '../store/driver.ts';
import { ledgerWriter } from '../store/ledger-writer.ts';
import type { SnapshotRecord } from '../store/snapshot-record.ts';
import { createSnapshot, findSnapshot } from '../store/snapshots.ts';
import { openMemoryStore } from '../store/store.ts';

/**
 * Reads `snapshot`'s entries by the other reading, into memory alone, and prints each tie that only one shows. Of what the
 * app cannot show, an open snapshot then says that it is unknown.
 * @returns whether the second reading came to its end; where it did not, nothing is compared.
 */
export async function crossCheck(
  context: Context,
  options: SharedOptions,
  runtime: Runtime,
  store: Store,
  snapshot: SnapshotRecord,
  second: Network,
): Promise<boolean> {
  const first = readContent(store, snapshot);
  const memory = openMemoryStore();
  createSnapshot(memory, {
    name: 'second',
    network: snapshot.network,
    date: snapshot.date,
    origin: 'crawl',
    meaning: second.meaning,
    simulated: snapshot.simulated,
    extraColumns: snapshot.extraColumns,
    rows: first.entries.map(({ row, account }) => ({
      ...row,
      account_id: account === null ? row.account_id : first.accounts[account]!,
    })),
    startedAt: snapshot.startedAt,
  });
  const progress = startProgress(context.runtime, options.quiet === true);
  const { interrupted } = await crawlSnapshot(runtime, memory, findSnapshot(memory, 'second')!, second, {
    onProgress: ({ done, total }) => progress.show(`cross-check: ${done} of ${total} accounts`),
  }).finally(() => progress.end());
  const other = readContent(memory, findSnapshot(memory, 'second')!);
  memory.close();
  if (interrupted) return false;

  const [declared, shown] = second.meaning === 'declared' ? [other, first] : [first, other];
  const found = disagreements(declared, shown);
  if (shown === first && snapshot.state === 'open') {
    const writer = ledgerWriter(store, snapshot);
    for (const { source, target } of found.filter(({ cause }) => cause === NOT_INDEXED)) {
      writer.leaveOpen(source, [{ target, reason: NOT_INDEXED }]);
    }
  }
  answer(
    context,
    options,
    englishAnswer({
      sentence: `${snapshot.name}: ${count(found.length, 'tie')} on which what accounts declare and what the app shows disagree`,
      columns: ['source', 'target', 'source_handle', 'target_handle', 'declared', 'shown', 'cause'],
      rows: found.map((one) => [
        one.source,
        one.target,
        one.sourceHandle,
        one.targetHandle,
        one.declared,
        one.shown,
        one.cause,
      ]),
    }),
  );
  return true;
}

interface Disagreement {
  source: string;
  target: string;
  sourceHandle: string;
  targetHandle: string;
  declared: 'yes' | 'no';
  shown: 'yes' | 'no' | 'unknown';
  /** The cause that was established, or that none is known. */
  cause: string;
}

/** Ties between accounts that both readings know to the end, where one has the tie and the other has not. */
export function disagreements(declared: SnapshotContent, shown: SnapshotContent): Disagreement[] {
  const both = [knownTies(declared), knownTies(shown)] as const;
  const [one, two] = both;
  const found: Disagreement[] = [];
  for (const key of [...new Set([...one.ties.keys(), ...two.ties.keys()])].sort()) {
    const [source, target] = key.split(' ') as [string, string];
    const isComparable = both.every((known) => known.observed.has(source) && known.nodes.has(target));
    if (!isComparable || one.ties.has(key) === two.ties.has(key)) continue;
    const isDeclared = one.ties.has(key);
    const isRecord = one.ways.get(source) === 'records';
    const cause =
      source === target
        ? 'a follow of itself, of which one of the readings says nothing'
        : isDeclared
          ? causeOfSilence(two.open.get(key) ?? '', isRecord && one.ties.get(key) === null)
          : isRecord
            ? 'its record is gone, and the app shows it still'
            : NO_CAUSE;
    found.push({
      source,
      target,
      sourceHandle: one.nodes.get(source)!,
      targetHandle: one.nodes.get(target)!,
      declared: isDeclared ? 'yes' : 'no',
      shown: !isDeclared ? 'yes' : two.open.has(key) || cause === NOT_INDEXED ? 'unknown' : 'no',
      cause,
    });
  }
  return found;
}

const NO_CAUSE = 'no cause known';
const NOT_INDEXED = because('record-undated');

/**
 * Says why a tie is declared and not shown, as far as that was established.
 * @param open why the app leaves it open; '' where it is firm.
 */
function causeOfSilence(open: string, isUndated: boolean): string {
  if (open !== '') return open === BLOCK ? 'hidden by a block' : open;
  return isUndated ? NOT_INDEXED : NO_CAUSE;
}

function knownTies({ entries, accounts, ties, unseen }: SnapshotContent) {
  const keyOf = (source: number, target: number) => `${accounts[source]} ${accounts[target]}`;
  const nodes = new Map<string, string>();
  const observed = new Set<string>();
  const ways = new Map<string, string>();
  for (const { account, verdict, row, profile, reading } of entries) {
    if (account === null || verdict === null || !isNode(verdict)) continue;
    nodes.set(accounts[account]!, profile?.handle || row.handle);
    if (isObserved(verdict)) observed.add(accounts[account]!);
    ways.set(accounts[account]!, reading?.way ?? '');
  }
  /** Each with its date, `null` where it has none. */
  const dated = new Map(
    Array.from(ties.source, (source, k) => [keyOf(source, ties.target[k]!), ties.followedAt?.[k] ?? null]),
  );
  const open = new Map(
    unseen.reason.map((reason, k) => [keyOf(unseen.source[k]!, unseen.target[k]!), reason]),
  );
  return { nodes, observed, ways, ties: dated, open };
}
