/** The proofs of the accounts that a roster has on a day. */
import { groupBy } from '../group-by.ts';
import type { RosterRow } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import type { EvidenceRow } from './evidence-row.ts';
import type { Evidence } from './parse-evidence.ts';
import { isProofOf } from './seat-presence.ts';

export interface HeldProof {
  row: EvidenceRow;
  line: number;
  /** Of its account in the roster. */
  handle: string;
}

/** By network, each proof once, by its newest row. */
export function heldProofs(
  rows: readonly RosterRow[],
  evidence: Evidence,
  day: string,
): ReadonlyMap<string, HeldProof[]> {
  const held = groupBy(
    rows.filter((row) => holdsOn(row, day)),
    ({ network }) => network,
  );
  const proofs = evidence.rows.flatMap((row, k): HeldProof[] => {
    const account =
      row.row === 'account' &&
      held
        .get(row.network)
        ?.find(({ account_id: accountId, handle }) => isProofOf(row, { accountId, handle }));
    return account ? [{ row, line: evidence.lines[k]!, handle: account.handle }] : [];
  });
  const byProof = groupBy(proofs, ({ row }) =>
    [row.network, row.account_id || row.handle.toLowerCase(), row.proof, row.address].join(' '),
  );
  const newest = [...byProof.values()].map(
    (of) => of.sort((a, b) => (a.row.seen_at < b.row.seen_at ? 1 : -1))[0]!,
  );
  return groupBy(newest, ({ row }) => row.network);
}
