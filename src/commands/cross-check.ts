/** `crawl --cross-check`: the same accounts read a second way, and the ties on which the two disagree. */
import { startProgress } from '../cli/progress.ts';
import { crawlSnapshot } from '../crawl/crawl.ts';
import type { Network } from '../crawl/network.ts';
import { BLOCK } from '../crawl/networks/bluesky-pairs.ts';
import { isNode, isObserved } from '../roster/verdict.ts';
import type { Runtime } from '../runtime.ts';
import { readContent, type SnapshotContent } from '../store/content.ts';
import type { SnapshotRecord } from '../store/snapshots.ts';
import { createSnapshot, findSnapshot } from '../store/snapshots.ts';
import { openMemoryStore, type Store } from '../store/store.ts';
import type { Context, SharedOptions } from './context.ts';
import { answer, count } from './context.ts';

/** Reads `snapshot`'s entries by the other reading, into memory alone, and prints each tie that only one shows. */
export async function crossCheck(
  context: Context,
  options: SharedOptions,
  runtime: Runtime,
  store: Store,
  snapshot: SnapshotRecord,
  second: Network,
): Promise<void> {
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
  await crawlSnapshot(runtime, memory, findSnapshot(memory, 'second')!, second, {
    onProgress: ({ done, total }) => progress.show(`cross-check: ${done} of ${total} accounts`),
  }).finally(() => progress.end());
  const other = readContent(memory, findSnapshot(memory, 'second')!);
  memory.close();

  const [declared, shown] = second.meaning === 'declared' ? [other, first] : [first, other];
  const rows = disagreements(declared, shown);
  answer(context, options, {
    sentence: `${snapshot.name}: ${count(rows.length, 'tie')} on which what accounts declare and what the app shows disagree`,
    columns: ['source', 'target', 'source_handle', 'target_handle', 'declared', 'shown', 'cause'],
    rows,
  });
}

/** Ties between accounts that both readings know to the end, where one has the tie and the other has not. */
export function disagreements(declared: SnapshotContent, shown: SnapshotContent): string[][] {
  const both = [knownTies(declared), knownTies(shown)] as const;
  const [one, two] = both;
  const rows: string[][] = [];
  for (const key of [...new Set([...one.ties, ...two.ties])].sort()) {
    const [source, target] = key.split(' ') as [string, string];
    const isComparable = both.every((known) => known.observed.has(source) && known.nodes.has(target));
    if (!isComparable || one.ties.has(key) === two.ties.has(key)) continue;
    const isDeclared = one.ties.has(key);
    rows.push([
      source,
      target,
      one.nodes.get(source)!,
      one.nodes.get(target)!,
      isDeclared ? 'yes' : 'no',
      isDeclared ? (two.open.has(key) ? 'unknown' : 'no') : 'yes',
      causeOf(isDeclared, source, target, one.ways.get(source) ?? '', two.open.get(key) ?? ''),
    ]);
  }
  return rows;
}

/**
 * What was established of a tie that only one reading has.
 * @param way in which what the source declares was read.
 * @param open why the other reading leaves the tie open; '' where it is firm.
 */
function causeOf(isDeclared: boolean, source: string, target: string, way: string, open: string): string {
  if (source === target) return 'a follow of itself, of which one of the readings says nothing';
  if (isDeclared) return open === '' ? NO_CAUSE : open === BLOCK ? 'hidden by a block' : open;
  return way === 'records' ? 'its record is gone, and the app shows it still' : NO_CAUSE;
}

const NO_CAUSE = 'no cause known';

function knownTies({ entries, accounts, ties, unseen }: SnapshotContent) {
  const pairs = (columns: { source: Uint32Array; target: Uint32Array }) =>
    new Set(Array.from(columns.source, (source, k) => `${accounts[source]} ${accounts[columns.target[k]!]}`));
  const nodes = new Map<string, string>();
  const observed = new Set<string>();
  const ways = new Map<string, string>();
  for (const { account, verdict, row, profile, reading } of entries) {
    if (account === null || verdict === null || !isNode(verdict)) continue;
    nodes.set(accounts[account]!, profile?.handle || row.handle);
    if (isObserved(verdict)) observed.add(accounts[account]!);
    ways.set(accounts[account]!, reading?.way ?? '');
  }
  const open = new Map(
    unseen.reason.map((reason, k) => [
      `${accounts[unseen.source[k]!]} ${accounts[unseen.target[k]!]}`,
      reason,
    ]),
  );
  return { nodes, observed, ways, ties: pairs(ties), open };
}
