/** Whether a seat has an account on a network: yes, no where somebody looked, unknown else. */
import { groupBy } from '../group-by.ts';
import { monthsBefore } from '../roster/dates.ts';
import { foldHandle } from '../roster/handles.ts';
import type { Verdict } from '../roster/verdict.ts';
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
  /** Of the newest proof of that account, or up to which the search that found none speaks; '' where there is neither. */
  seen_at: string;
  /** Of an absence the way of looking; '' else. */
  search: string;
  /** Where nothing is known, an account of the seat that is no more, as a snapshot found; `null` else. */
  gone: { handle: string; verdict: Verdict } | null;
}

/** Of a network where nobody looked. */
export const NOTHING_KNOWN = {
  state: 'unknown',
  accounts: [],
  proof: '',
  strength: '',
  seen_at: '',
  search: '',
  gone: null,
} as const satisfies Omit<PresenceOn, 'network'>;

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
  const own = accountsUnder(accounts, [seat.country, ...seat.actors]).filter(
    (account) => account.network === network && isActorOf(account, seat),
  );
  const named = [seat.seat, ...seat.actors, ...seat.offices.map((office) => `${seat.country}:${office}`)];
  const seen = evidenceUnder(evidence, [...named, ...own.flatMap(accountKeys)]).filter(
    (row) => row.network === network && row.seen_at <= day,
  );
  const blank = { ...NOTHING_KNOWN, network, accounts: own };
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
    .map((row) => ({ seen_at: dayOfSearch(row), search: row.proof }))
    .filter(({ seen_at }) => seen_at >= oldest && seen_at >= seat.changed && seen_at > last)
    .sort((a, b) => (a.seen_at < b.seen_at ? -1 : 1))
    .at(-1);
  return search === undefined ? blank : { ...blank, state: 'absent', ...search };
}

const accountKeys = ({ accountId, handle }: Pick<SeatAccount, 'accountId' | 'handle'>) => [
  `id ${accountId}`,
  `handle ${foldHandle(handle)}`,
];
const accountsUnder = lookUp(({ country, actor }: SeatAccount) => [country, actor]);
const evidenceUnder = lookUp((row: EvidenceRow) => [
  row.seat,
  ...accountKeys({ accountId: row.account_id, handle: row.handle }),
]);

/** Finds what has one of some keys, in its order; a list is gone through once for all seats that are asked of it. */
function lookUp<T>(keysOf: (item: T) => readonly string[]) {
  const indexes = new WeakMap<readonly T[], ReadonlyMap<string, readonly number[]>>();
  return (items: readonly T[], keys: readonly string[]): readonly T[] => {
    const index =
      indexes.get(items) ??
      new Map(
        [
          ...groupBy(
            items.flatMap((item, k) => keysOf(item).map((key) => ({ key, k }))),
            ({ key }) => key,
          ),
        ].map(([key, of]) => [key, of.map(({ k }) => k)]),
      );
    indexes.set(items, index);
    const found = new Set(keys.flatMap((key) => index.get(key) ?? []));
    return [...found].sort((a, b) => a - b).map((k) => items[k]!);
  };
}

/** Up to which day a search that found none speaks: a list up to its own date, whenever it is read. */
export function dayOfSearch({ proof, page_date, seen_at }: EvidenceRow): string {
  return proof === 'government-list' && page_date !== '' ? page_date : seen_at;
}

/** Over several networks. */
export function presenceOnAny(on: readonly PresenceOn[]): SeatState {
  return stateOfAll(on.map(({ state }) => state));
}

/** Present with any, absent where each of them is, unknown else and where there is none. */
export function stateOfAll(states: readonly SeatState[]): SeatState {
  if (states.includes('present')) return 'present';
  return states.length > 0 && states.every((state) => state === 'absent') ? 'absent' : 'unknown';
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
  return foldHandle(row.handle) === foldHandle(handle);
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
