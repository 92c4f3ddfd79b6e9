/** Whether a seat has an account on a network: yes, no where somebody looked, unknown else. */
import { monthsBefore } from '../roster/dates.ts';
import type { EvidenceRow } from './evidence-row.ts';
import { PROOFS, type ProofName, type Strength } from './proofs.ts';
import { newestOf } from './seat-holders.ts';
import { isOfSeat, type Seat } from './seats.ts';

export type SeatState = 'present' | 'absent' | 'unknown';

/** An account that exists on the day, as far as presence needs it. */
export interface SeatAccount {
  network: string;
  actor: string;
  country: string;
  office: string;
  accountId: string;
  handle: string;
}

export interface PresenceOn {
  network: string;
  state: SeatState;
  /** Accounts of the seat there. */
  accounts: readonly SeatAccount[];
  /** Of the strongest kind known of any of them; '' where no account has one. */
  proof: ProofName | '';
  strength: Strength | '';
  /** Of the newest proof of that account, or of the search that found none; '' where there is neither. */
  seen_at: string;
  /** Of an absence the way of looking; '' else. */
  search: string;
}

/** For how long a search that found none counts. */
export const HORIZON_MONTHS = 12;

/**
 * Of one seat on one network. An account that is there counts, whatever a search says; a search counts up to the horizon,
 * and no longer than the holder whom it was for, or than no account was proved.
 */
export function presenceOn(
  seat: Seat,
  network: string,
  accounts: readonly SeatAccount[],
  evidence: readonly EvidenceRow[],
  { day, horizonMonths = HORIZON_MONTHS }: { day: string; horizonMonths?: number },
): PresenceOn {
  const own = accounts.filter((account) => account.network === network && isActorOf(account, seat));
  const seen = evidence.filter((row) => row.network === network && row.seen_at <= day);
  const blank = { network, accounts: own, proof: '', strength: '', seen_at: '', search: '' } as const;
  if (own.length > 0) {
    const proofs = seen
      .filter((row) => row.row === 'account' && own.some((account) => isProofOf(row, account)))
      .map((row) => ({ proof: row.proof as ProofName, seen_at: row.seen_at }));
    return { ...blank, state: 'present', ...strongest(proofs) };
  }
  const oldest = monthsBefore(day, horizonMonths);
  // An account that was there is none that nobody found.
  const proved = seen.filter(
    (row) => row.row === 'account' && (isOfSeat(row.seat, seat) || seat.actors.includes(row.seat)),
  );
  const last = newestOf(proved.map((row) => row.seen_at));
  const search = seen
    .filter((row) => row.row === 'none-found' && isOfSeat(row.seat, seat))
    .filter(({ seen_at }) => seen_at >= oldest && seen_at >= seat.changed && seen_at > last)
    .sort((a, b) => (a.seen_at < b.seen_at ? -1 : 1))
    .at(-1);
  if (search === undefined) return { ...blank, state: 'unknown' };
  return { ...blank, state: 'absent', seen_at: search.seen_at, search: search.proof };
}

/** Over several networks: present on any, absent where absent on each of them, unknown else. */
export function presenceOnAny(states: readonly PresenceOn[]): SeatState {
  if (states.some(({ state }) => state === 'present')) return 'present';
  return states.length > 0 && states.every(({ state }) => state === 'absent') ? 'absent' : 'unknown';
}

/** Whether what is this actor's, in this office of this country, is the seat's. */
export function isActorOf(
  { country, office, actor }: Pick<SeatAccount, 'country' | 'office' | 'actor'>,
  seat: Seat,
): boolean {
  if (seat.seat.includes(':')) return country === seat.country && seat.offices.includes(office);
  return seat.actors.includes(actor) && seat.offices.includes(office);
}

/** Ids decide where both are known; handles do else. */
export function isProofOf(
  row: EvidenceRow,
  { accountId, handle }: Pick<SeatAccount, 'accountId' | 'handle'>,
): boolean {
  if (row.account_id !== '' && accountId !== '') return row.account_id === accountId;
  return row.handle.toLowerCase() === handle.toLowerCase();
}

function strongest(proofs: readonly { proof: ProofName; seen_at: string }[]) {
  const names = Object.keys(PROOFS) as ProofName[];
  const best = names.find((name) => proofs.some(({ proof }) => proof === name));
  if (best === undefined) return {};
  const seen_at = proofs
    .filter(({ proof }) => proof === best)
    .map((one) => one.seen_at)
    .sort()
    .at(-1)!;
  return { proof: best, strength: PROOFS[best].strength, seen_at };
}
