/** Each seat with who holds it since when, by which source, and what is known of it on each network. */
import type { Answer } from '../../cli/answer.ts';
import { own } from '../../columns/answer-columns.ts';
import { isOfPerson } from '../../evidence/seat-name.ts';
import type { PresenceOn, SeatState } from '../../evidence/seat-presence.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { allOf } from '../column-types.ts';
import { aboutSeats, chooseSeats, type KnownSeats, type SeatFilter } from './known-seats.ts';

export const SEAT_STATES = ['present', 'absent', 'unknown'] as const satisfies readonly SeatState[];

interface SeatsAsked extends SeatFilter {
  /** Only where a seat is this on a network. */
  state?: SeatState | undefined;
}

const COLUMNS = [
  ...(['seat', 'country', 'offices', 'holders', 'since', 'holder_source', 'page_date', 'network'] as const),
  ...(['state', 'handles', 'proof', 'strength', 'seen_on', 'search', 'gone'] as const),
];

/** A row a seat and network; on a terminal a row a seat. */
export function seats(all: KnownSeats, asked: SeatsAsked): Answer {
  const known = chooseSeats(all, asked);
  const { state: wanted } = asked;
  const isAsked = ({ state }: PresenceOn) => wanted === undefined || state === wanted;
  const found = known.seats.filter(({ on }) => on.some(isAsked));
  const total = (state: SeatState) =>
    known.networks.map((network, k) => ({
      network,
      seats: known.seats.filter(({ on }) => on[k]!.state === state).length,
    }));
  const networks = known.networks.map(own);
  return aboutSeats(known, 'seats', {
    sentence: [
      say.seats.list(
        known.day,
        known.seats.length,
        known.seats.filter(({ seat }) => seat.holders.length === 0 && isOfPerson(seat.offices[0]!)).length,
      ),
      ...(known.networks.length === 0
        ? []
        : [say.seats.known(total('present'), total('absent'), total('unknown'))]),
    ],
    columns: COLUMNS,
    types: { offices: 'list', state: 'text', since: 'text', page_date: 'text' },
    rows: found.flatMap(({ seat, on }) =>
      on.filter(isAsked).map((one) => {
        const ofHolders = (cell: 'name' | 'since' | 'source' | 'page_date') =>
          seat.holders.some((holder) => holder[cell] !== '')
            ? seat.holders.map((holder) => holder[cell]).join('; ')
            : '';
        return [
          ...[seat.seat, seat.country, seat.offices.join(' ')],
          ...[ofHolders('name'), ofHolders('since'), ofHolders('source'), ofHolders('page_date')],
          ...[one.network, one.state],
          ...[one.accounts.map(({ handle, accountId }) => handle || accountId).join(' ')],
          ...[one.proof, one.strength, one.seen_at || null, one.search],
          one.gone?.verdict ?? null,
        ];
      }),
    ),
    shown: {
      columns: ['country', 'offices', 'holders', 'since', 'holder_source', ...networks],
      types: { offices: 'text', ...allOf(known.networks, 'text') },
      wrapped: ['holders', 'holder_source', ...known.networks],
      optional: ['since', 'holder_source'],
      rows: found.map(({ seat, on }) => [
        seat.country,
        say.seats.offices(seat.offices),
        seat.holders.map(({ name }) => name).join('; '),
        seat.holders[0]?.since ?? '',
        sourceOf(seat.holders[0]),
        ...on.map(onNetwork),
      ]),
    },
    notes: known.areKept ? [] : [say.coverage.notKept(known.name)],
  });
}

function sourceOf(holder: { source: string; page_date: string } | undefined): Sentence | string {
  if (holder === undefined || holder.page_date === '') return holder?.source ?? '';
  return say.seats.dated(holder.source, holder.page_date);
}

function onNetwork({ state, accounts, proof, seen_at, search, gone }: PresenceOn): Sentence {
  if (gone !== null) return say.seats.gone(gone.handle, gone.verdict);
  if (state === 'unknown') return say.seats.unlooked();
  if (state === 'absent') return say.seats.noneFound(seen_at, search);
  return say.seats.account(
    accounts.map(({ handle, accountId }) => handle || accountId),
    proof,
  );
}
