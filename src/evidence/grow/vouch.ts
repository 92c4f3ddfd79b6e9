/** Which accounts can vouch for others: those of a government's offices that are proved without another account's word. */
import type { RosterRow } from '../../roster/row.ts';
import { holdsOn } from '../../roster/tenure.ts';
import type { ProofName } from '../proofs.ts';
import type { Ground } from './claim.ts';
import type { Proved } from './judge.ts';
import { rowLike } from './propose.ts';
import { isEvidenceOf } from './rules.ts';

const ALONE: readonly string[] = [
  'official-site',
  'government-domain',
  'wikidata-reference',
] satisfies ProofName[];

/** By id, the seat or actor whose it is; a person's own account vouches for nobody. */
export function canVouch(proved: readonly Proved[], ground: Ground): Map<string, string> {
  const { rows, evidence, network, day } = ground;
  const known = rows
    .filter((row) => row.network === network && row.account_id !== '' && holdsOn(row, day) && isOffices(row))
    .flatMap(({ account_id: accountId, handle }): [string, string][] => {
      const account = { network, accountId, handle, claims: [] };
      const row = evidence.find((one) => isEvidenceOf(one, account) && ALONE.includes(one.proof));
      return row === undefined ? [] : [[accountId, row.seat]];
    });
  const found = proved
    .filter((one) => one.claims.some(({ proof }) => ALONE.includes(proof)))
    .flatMap((one): [string, string][] => {
      const like = rows.find((row) => row.account_id === one.accountId) ?? rowLike(one, rows, ground);
      return like === undefined || !isOffices(like) ? [] : [[one.accountId, one.actor ?? one.seats[0]!]];
    });
  return new Map([...known, ...found]);
}

/** Whether the account is an office's, and not a person's own. */
export function isOffices({ kind, account_type }: RosterRow): boolean {
  return kind !== 'person' || account_type === 'office';
}
