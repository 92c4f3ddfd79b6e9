/** Which seats of a study have an account, network by network. */

import type { SealedSeats } from '../evidence/sealed-seats.ts';
import { isActorOf, type PresenceOn, presenceOn, type SeatAccount } from '../evidence/seat-presence.ts';
import { type Seat, seatsOn } from '../evidence/seats.ts';
import { actorOf } from '../roster/row.ts';
import { isNode } from '../roster/verdict.ts';
import type { Study, StudyEntry } from './study.ts';

export interface SeatPresence {
  seat: Seat;
  /** In the order of the networks. */
  on: readonly PresenceOn[];
}

export interface StudyPresence {
  /** The day for which it is told, YYYY-MM-DD. */
  day: string;
  /** In code-unit order. */
  networks: readonly string[];
  seats: readonly SeatPresence[];
  /** Of a study that was sealed without them they are those of its rows: of the others nothing is known, nor any share. */
  areKept: boolean;
}

type OfStudy = Pick<Study, 'snapshot' | 'entries' | 'seats'>;

/**
 * Of an edition on each of its networks. Accounts are those that exist on the day.
 * @param horizonMonths for how long a search that found none counts.
 */
export function studyPresence(
  study: OfStudy,
  { horizonMonths }: { horizonMonths?: number } = {},
): StudyPresence {
  const { snapshot, entries } = study;
  const { seats, evidence } = seatsOfStudy(study);
  const networks =
    snapshot.origin === 'edition'
      ? [...new Set(entries.map(({ row }) => row.network))].sort()
      : [snapshot.network];
  const accounts = accountsOfStudy(study);
  const gone = entries
    .filter(({ verdict }) => !isNode(verdict))
    .map((entry) => ({ ...toAccount(entry, networkOf(entry, snapshot)), verdict: entry.verdict }));
  const goneOf = (seat: Seat, network: string) =>
    gone.find((account) => account.network === network && isActorOf(account, seat)) ?? null;
  const options = { day: snapshot.date, ...(horizonMonths === undefined ? {} : { horizonMonths }) };
  return {
    day: snapshot.date,
    networks,
    areKept: study.seats !== null && study.seats.ofRows !== true,
    seats: seats.map((seat) => ({
      seat,
      on: networks.map((network) => {
        const on = presenceOn(seat, network, accounts, evidence, options);
        return on.state === 'unknown' ? { ...on, gone: goneOf(seat, network) } : on;
      }),
    })),
  };
}

/** Those that were sealed; where none were, those of the rows that were read, of which nobody is known to have looked. */
export function seatsOfStudy({ snapshot, entries, seats }: OfStudy): SealedSeats {
  return (
    seats ?? {
      seats: seatsOn(
        entries.map(({ row }) => row),
        [],
        snapshot.date,
      ),
      evidence: [],
    }
  );
}

/** Those that exist on its day, of seats and of others; rows of one network may not name it. */
export function accountsOfStudy({ snapshot, entries }: Pick<Study, 'snapshot' | 'entries'>): SeatAccount[] {
  return entries
    .filter(({ verdict }) => isNode(verdict))
    .map((entry) => toAccount(entry, networkOf(entry, snapshot)));
}

function networkOf({ row }: StudyEntry, { origin, network }: Study['snapshot']): string {
  return origin === 'edition' ? row.network : network;
}

function toAccount({ row, accountId, handle }: StudyEntry, network: string): SeatAccount {
  const { country, office } = row;
  return { network, actor: actorOf(row), country, office, accountId, handle };
}
