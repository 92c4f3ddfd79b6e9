/** Takes an account, and the person whom no other row names, out of what a snapshot has of seats. */
import type { EvidenceRow } from '../evidence/evidence-row.ts';
import { isSameBearer } from '../evidence/holder-names.ts';
import type { SealedSeats } from '../evidence/sealed-seats.ts';
import { isActorOf } from '../evidence/seat-presence.ts';
import { isOfSeat, type Seat } from '../evidence/seats.ts';
import { handleInAddress } from '../roster/handles.ts';
import { actorOf, type RosterRow } from '../roster/row.ts';
import { namedBy } from './named-by.ts';

/** What goes with an account. */
export interface Gone {
  network: string;
  accountId: string;
  /** Its id and its handles, in lower case. */
  names: ReadonlySet<string>;
  /** Its rows, of whose actor no other row is left. */
  rows: readonly RosterRow[];
}

/** @param removed rows of the account in all snapshots. @param kept all other rows. */
export function rowsAlone(removed: readonly RosterRow[], kept: readonly RosterRow[]): RosterRow[] {
  const actors = new Set(kept.map(actorOf));
  const persons = new Set(kept.map(({ name }) => name));
  return removed.filter((row) => !actors.has(actorOf(row)) && (row.name === '' || !persons.has(row.name)));
}

/** As if the roster had never had these rows: a seat that has no other is gone with them. */
export function seatsWithout({ seats, evidence }: SealedSeats, gone: Gone): SealedSeats {
  const actors = new Set(gone.rows.map(actorOf));
  const isGone = (actor: string) => actors.has(actor) || gone.names.has(actor.toLowerCase());
  const persons = gone.rows.filter(({ kind }) => kind === 'person');
  const isHolder = (name: string, seat: Seat | undefined) =>
    isGone(name) ||
    persons.some(
      (row) =>
        row.name === name ||
        (seat !== undefined &&
          isActorOf({ country: row.country, office: row.office, actor: actorOf(row) }, seat) &&
          isSameBearer(row.name, name)),
    );
  const names = naming(gone);
  const left = seats.flatMap((seat): Seat[] => {
    const ofSeat = seat.actors.filter((actor) => !isGone(actor));
    if (ofSeat.length === 0 || gone.names.has(seat.seat.toLowerCase())) return [];
    const holders = seat.holders
      .filter(({ name }) => !isHolder(name, seat))
      .map((holder) => (names(holder.address) ? { ...holder, address: '' } : holder));
    return [{ ...seat, actors: ofSeat, holders }];
  });
  const isLeft = (row: EvidenceRow) => {
    if (isGone(row.seat) || names(row.address)) return false;
    if (row.row === 'account') return !isProofOfIt(row, gone);
    const seat = seats.find((one) => isOfSeat(row.seat, one));
    return row.row !== 'holder' || (!isHolder(row.name, seat) && left.some((one) => isOfSeat(row.seat, one)));
  };
  return { seats: left, evidence: evidence.filter(isLeft) };
}

function isProofOfIt(row: EvidenceRow, { network, accountId, names }: Gone): boolean {
  if (row.network !== network) return false;
  return row.account_id === '' ? names.has(row.handle.toLowerCase()) : row.account_id === accountId;
}

/** Whether it names the account: a handle without a dot is a word like others, but in the address of a profile. */
function naming({ network, names }: Gone): (address: string) => boolean {
  const dotted = [...names].filter((name) => /[.:]/.test(name));
  const isNamed = dotted.length === 0 ? () => false : namedBy(dotted);
  return (address) => {
    const profile = handleInAddress(address);
    return (profile?.network === network && names.has(profile.handle.toLowerCase())) || isNamed(address);
  };
}
