/** Small snapshots for tests. */
import type { RosterRow } from '../../src/roster/row.ts';
import { ROSTER_COLUMNS } from '../../src/roster/row.ts';
import type { Verdict } from '../../src/roster/verdict.ts';
import type { Store } from '../../src/store/driver.ts';
import { fillSnapshot } from '../../src/store/fill.ts';
import type { SnapshotRecord } from '../../src/store/snapshot-record.ts';
import { createSnapshot, sealSnapshot } from '../../src/store/snapshots.ts';

export function rosterRow(cells: Partial<RosterRow>): RosterRow {
  const blank = Object.fromEntries(ROSTER_COLUMNS.map((column) => [column, '']));
  return { ...blank, extra: {}, ...cells } as RosterRow;
}

export interface SmallAccount {
  id: string;
  verdict?: Verdict;
  reason?: string;
  row?: Partial<RosterRow>;
}

/** An open snapshot of the given accounts, in the given order, with ties by their index. */
export function smallSnapshot(
  store: Store,
  name: string,
  accounts: readonly SmallAccount[],
  ties: readonly (readonly [number, number])[],
  date = '2026-06-01',
): SnapshotRecord {
  const snapshot = createSnapshot(store, {
    name,
    network: 'bluesky',
    date,
    origin: 'crawl',
    meaning: 'shown',
    simulated: false,
    extraColumns: ['party'],
    rows: accounts.map(({ id, row }) =>
      rosterRow({
        actor: id,
        name: id,
        network: 'bluesky',
        handle: `${id.slice(8)}.test`,
        extra: { party: 'A' },
        ...row,
      }),
    ),
    startedAt: '2026-06-01T00:00:00.000Z',
  });
  fillSnapshot(store, snapshot, {
    entries: accounts.map(({ id, verdict = 'complete', reason = '' }) => ({
      accountId: id,
      verdict,
      reason,
    })),
    source: Uint32Array.from(ties, ([source]) => source),
    target: Uint32Array.from(ties, ([, target]) => target),
  });
  return snapshot;
}

export const THREE = [{ id: 'did:plc:a' }, { id: 'did:plc:b' }, { id: 'did:plc:c' }] as const;

export function sealedSnapshot(store: Store, name: string): SnapshotRecord {
  const snapshot = smallSnapshot(store, name, THREE, [
    [0, 1],
    [1, 0],
    [2, 0],
  ]);
  return sealSnapshot(store, snapshot, { sealedAt: '2026-06-02T00:00:00.000Z' });
}
