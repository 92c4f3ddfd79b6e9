/** `entente status`: the ledger of a crawl, what is done, what is pending, and why. */
import { UserError } from '../errors.ts';
import { isObserved, VERDICT_MEANING, VERDICTS } from '../roster/verdict.ts';
import { lockOwner } from '../store/crawl-lock.ts';
import { type LedgerEntry, readLedger } from '../store/ledger.ts';
import { findSnapshot, listSnapshots, type SnapshotRecord } from '../store/snapshots.ts';
import { openExistingStore } from '../store/store.ts';
import type { DefineCommand, SharedOptions } from './context.ts';
import { answer, count, databasePath, EXIT, examples } from './context.ts';

export const defineStatus: DefineCommand = (command, context) => {
  command
    .argument('[SNAPSHOT]', 'its name (default: the one begun last)')
    .addHelpText(
      'after',
      `${examples('entente crawl --network sandbox --snapshot trial', 'entente status trial')}
One row for each account that is pending or was not read to the end; with --verbose, for every account.
Exit code 1 while accounts are pending.
`,
    )
    .action((name: string | undefined) => {
      const options = command.optsWithGlobals<SharedOptions>();
      const path = databasePath(context, options);
      const store = openExistingStore(path);
      const snapshots = store === null ? [] : listSnapshots(store);
      const snapshot =
        store !== null && name !== undefined
          ? findSnapshot(store, name)
          : (snapshots.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)).at(-1) ?? null);
      if (store === null || snapshot === null) {
        const names = snapshots.map((one) => one.name).join(', ') || 'none; begin one with: entente crawl';
        throw new UserError(`there is no snapshot ${name ?? ''} in ${path}; there are: ${names}`);
      }
      const ledger = readLedger(store, snapshot);
      const owner = lockOwner(store, snapshot, context.runtime);
      const pending = ledger.filter(({ verdict }) => verdict === null).length;
      answer(context, options, {
        sentence: describe(snapshot, ledger, pending),
        columns: [
          'entry',
          'handle',
          'verdict',
          'declared_count',
          'listed_count',
          'pages',
          'reading',
          'reason',
        ],
        rows: ledger.filter((entry) => options.verbose || isTold(entry)).map(toRow),
        facts: { snapshot: snapshot.name, state: snapshot.state, entries: ledger.length, pending },
        notes: [
          ...VERDICTS.filter((verdict) => ledger.some((entry) => entry.verdict === verdict)).map(
            (verdict) => `${verdict}: ${VERDICT_MEANING[verdict]}`,
          ),
          ...(owner === null ? [] : [`Process ${owner.pid} is crawling it since ${owner.since}.`]),
        ],
      });
      store.close();
      if (pending > 0) context.exitCode = EXIT.findings;
    });
};

function describe(
  { name, network, date, state }: SnapshotRecord,
  ledger: LedgerEntry[],
  pending: number,
): string {
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    number: ledger.filter((entry) => entry.verdict === verdict).length,
  })).filter(({ number }) => number > 0);
  const parts = [
    ...counts.map(({ verdict, number }) => `${number} ${verdict}`),
    ...(pending > 0 ? [`${pending} pending`] : []),
  ];
  return `${name} (${network}, ${date}, ${state}): ${count(ledger.length, 'account')}, ${parts.join(', ')}`;
}

function isTold({ verdict }: LedgerEntry): boolean {
  return verdict === null || !isObserved(verdict);
}

function toRow(entry: LedgerEntry) {
  const { number, handle, statedAccountId, verdict, declaredCount, reading, reason, hasProfile } = entry;
  const state = reading !== null ? 'begun' : hasProfile ? 'looked up' : 'pending';
  return [
    number,
    handle || statedAccountId,
    verdict ?? state,
    declaredCount,
    reading?.listedCount ?? null,
    reading?.pageCount ?? null,
    reading?.way ?? '',
    reason,
  ];
}
