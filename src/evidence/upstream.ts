/** What Wikidata lacks of accounts that are proved otherwise: as rows, and as QuickStatements to put in. */
import { foldHandle } from '../roster/handles.ts';
import { compareText } from '../roster/render.ts';
import { actorOf, type RosterRow } from '../roster/row.ts';
import { holdsOn } from '../roster/tenure.ts';
import {
  ACCOUNT_PROPERTIES,
  isStatedNetwork,
  type StatedNetwork,
  type Statement,
} from '../roster/wikidata-statements.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { PROOF_NAMES, PROOFS, type ProofName } from './proofs.ts';
import { isProofOf } from './seat-presence.ts';

/** An account of today that is proved by an address which Wikidata can refer to. */
export interface ProvedAccount {
  row: RosterRow;
  network: StatedNetwork;
  handle: string;
  accountId: string;
  proof: ProofName;
  address: string;
  seen_at: string;
}

export interface Lacking extends Omit<ProvedAccount, 'row'> {
  item: string;
  actor: string;
  /** The statement, or a reference for the one that is there. */
  lacks: 'account' | 'reference';
}

/**
 * Accounts of rows of today with a strong proof that is not of Wikidata itself, each with its best proof, of these the newest.
 * Of a person's row only what is stated to be personal: an account of the office belongs on no item that the row knows.
 */
export function provedAccounts(
  rows: readonly RosterRow[],
  evidence: readonly EvidenceRow[],
  day: string,
): ProvedAccount[] {
  const proofs = evidence.filter(isOwnProof).sort(compareProofs);
  return rows.flatMap((row): ProvedAccount[] => {
    const { network } = row;
    if (!isStatedNetwork(network) || row.handle === '' || !holdsOn(row, day)) return [];
    if (row.kind === 'person' && row.account_type !== 'personal') return [];
    const account = { accountId: row.account_id, handle: row.handle };
    const best = proofs.find((proof) => proof.network === network && isProofOf(proof, account));
    if (best === undefined) return [];
    const accountId = row.account_id || best.account_id;
    const { proof, address, seen_at } = best;
    return [{ row, network, handle: row.handle, accountId, proof: proof as ProofName, address, seen_at }];
  });
}

function isOwnProof({ row, proof, address }: EvidenceRow): boolean {
  if (row !== 'account' || !/^https?:\/\//.test(address) || proof === 'wikidata-reference') return false;
  return PROOFS[proof as ProofName].strength === 'strong';
}

function compareProofs(a: EvidenceRow, b: EvidenceRow): number {
  const names: readonly string[] = PROOF_NAMES;
  return (
    names.indexOf(a.proof) - names.indexOf(b.proof) ||
    compareText(b.seen_at, a.seen_at) ||
    compareText(a.address, b.address)
  );
}

/**
 * Those that Wikidata does not state, or states without a reference. What it has ended or deprecated somebody has looked at
 * there: it is left alone.
 * @param itemOf the item of an actor; '' where none is known.
 */
export function lackingAccounts(
  proved: readonly ProvedAccount[],
  stated: readonly Statement[],
  itemOf: (row: RosterRow) => string,
): Lacking[] {
  const found = new Map<string, Lacking>();
  for (const { row, ...account } of proved) {
    const item = itemOf(row);
    const known = stated.find(
      (one) =>
        one.item === item &&
        one.network === account.network &&
        foldHandle(one.handle) === foldHandle(account.handle),
    );
    if (item === '' || known?.isCurrent === false || (known?.references.length ?? 0) > 0) continue;
    const handle = known?.handle ?? account.handle;
    const lacks = known === undefined ? 'account' : 'reference';
    found.set(`${item} ${account.network} ${foldHandle(handle)}`, {
      ...account,
      handle,
      item,
      actor: actorOf(row),
      lacks,
    });
  }
  return [...found.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ item, network, handle }: Lacking): string {
  return `${item.padStart(16)} ${network} ${handle}`;
}

/** One line each, in the first version of the syntax; a reference goes to the statement that is there already. */
export function quickStatements(lacking: readonly Lacking[]): string {
  return lacking
    .map(({ item, network, handle, accountId, address, seen_at }) => {
      const number = network === 'x' ? accountId.replace(/^x:/, '') : '';
      return [
        item,
        ACCOUNT_PROPERTIES[network],
        quoted(handle),
        ...(number === '' ? [] : ['P6552', quoted(number)]),
        'S854',
        quoted(address),
        'S813',
        `+${seen_at}T00:00:00Z/11`,
      ].join('|');
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** No line or column of the syntax ends within a text; an address has neither sign unless it is escaped. */
function quoted(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\s]+/gu, '')
    .replaceAll('"', '%22')
    .replaceAll('|', '%7C');
  return `"${plain}"`;
}
