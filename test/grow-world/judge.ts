/** Judges what a roster has grown to, and what is said of presence, by the truth of the made-up world. */
import type { EvidenceRow } from '../../src/evidence/evidence-row.ts';
import { isOfSeat, type Seat } from '../../src/evidence/seats.ts';
import { countryByCode } from '../../src/roster/countries.ts';
import type { RosterRow } from '../../src/roster/row.ts';
import { holdsOn } from '../../src/roster/tenure.ts';
import { type Account, type Cell, DAY, type Place } from './model.ts';
import { isProvable, type NetworkName } from './ways.ts';
import { type MadeWorld, seatsOfWorld } from './world.ts';

interface Wrong {
  seat: string;
  network: string;
  id: string;
  handle: string;
  /** The fraud that got through, or whose account it is. */
  whose: string;
}

export interface Score {
  /** Accounts that can be proved, and how many of them the roster has with their right seat. */
  provable: number;
  found: number;
  /** Accounts that cannot be proved and are there rightly all the same. */
  lucky: number;
  /** In rows of either file: accounts given to a seat that is not theirs. */
  wrong: Wrong[];
  /** `seat network` with a row none-found and an account. */
  wrongAbsences: string[];
  rightAbsences: number;
  /** Cells that have no account. */
  absences: number;
  /** `network way` to seats whose account of that way is missing. */
  missed: Record<string, string[]>;
}

/**
 * @param rows of the roster after the patch.
 * @param evidence of its file after the patch.
 */
export function score(
  rows: readonly RosterRow[],
  evidence: readonly EvidenceRow[],
  made: MadeWorld,
  networks: readonly NetworkName[] = ['bluesky', 'mastodon', 'x'],
): Score {
  const { world } = made;
  const seats = seatsOfWorld(made);
  const placeOf = placer(made, seats);
  const cells = world.cells.filter(({ network }) => networks.includes(network));
  const cellOf = new Map(cells.map((cell) => [`${cell.place.seat} ${cell.network}`, cell]));
  const byHandle = new Map(
    [...world.accounts.values()].map((one) => [`${one.network} ${one.handle.toLowerCase()}`, one]),
  );
  const given = new Set<string>();
  const wrong = new Map<string, Wrong>();

  const claims = [
    ...rows
      .filter((row) => (row.handle !== '' || row.account_id !== '') && holdsOn(row, DAY))
      .map((row) => ({ ...row, seat: `${row.country}:${row.office}`, isRow: true })),
    ...evidence
      .filter(({ row }) => row === 'account')
      .map((row) => ({ ...row, actor: row.seat, isRow: false })),
  ].filter(({ network }) => (networks as readonly string[]).includes(network));
  for (const { actor, seat, network, handle, account_id, isRow } of claims) {
    const id = account_id || byHandle.get(`${network} ${handle.toLowerCase()}`)?.id || '';
    const place = placeOf(actor, seat);
    const own = place === undefined ? undefined : cellOf.get(`${place.seat} ${network}`);
    if (own?.own.some((account) => account.id === id)) {
      if (isRow) given.add(`${place!.seat} ${id}`);
    } else
      wrong.set(`${seat} ${actor} ${id}`, {
        seat,
        network,
        id,
        handle,
        whose: whoseIs(world.accounts.get(id)),
      });
  }

  const missed: Record<string, string[]> = {};
  const count = { provable: 0, found: 0, lucky: 0 };
  for (const { place, network, own } of cells) {
    for (const { id, way } of own) {
      const isFound = given.has(`${place.seat} ${id}`);
      if (way === '' || !isProvable(way)) {
        if (isFound) count.lucky++;
        continue;
      }
      count.provable++;
      if (isFound) count.found++;
      else missed[`${network} ${way}`] = [...(missed[`${network} ${way}`] ?? []), place.seat];
    }
  }

  const looked = evidence
    .filter(({ row }) => row === 'none-found')
    .flatMap(({ seat, network }) => cellOf.get(`${placeOf(seat, seat)?.seat} ${network}`) ?? []);
  const isNone = ({ own }: Cell) => own.length === 0;
  return {
    ...count,
    wrong: [...wrong.values()],
    wrongAbsences: looked
      .filter((cell) => !isNone(cell))
      .map(({ place, network }) => `${place.seat} ${network}`),
    rightAbsences: looked.filter(isNone).length,
    absences: cells.filter(isNone).length,
    missed,
  };
}

function whoseIs(account: Account | undefined): string {
  if (account === undefined) return 'nobody';
  return account.fraud || (account.seat === '' ? account.name : `of ${account.seat}`);
}

/** By the actor, or else by the office of the country. */
function placer(
  { world }: MadeWorld,
  seats: readonly Seat[],
): (actor: string, seat: string) => Place | undefined {
  const byActor = new Map(
    world.places.flatMap((place) => place.actors.map(({ actor }) => [actor, place] as const)),
  );
  const bySeat = new Map(world.places.map((place) => [place.seat, place]));
  return (actor, ref) => {
    const seat = bySeat.has(ref) ? ref : seats.find((one) => isOfSeat(ref, one))?.seat;
    return byActor.get(actor) ?? bySeat.get(seat ?? '');
  };
}

/** A row of `roster coverage --format json`; other columns may be there. */
export interface CoverageRow {
  network: string;
  office?: string;
  region?: string;
  seats: number;
  present: number;
  absent: number;
  unknown: number;
  share?: number | null;
  share_max?: number | null;
  members?: number;
  members_present?: number;
  members_absent?: number;
  members_unknown?: number;
}

/**
 * What the rows say that is not true, in words; nothing where the truth lies within all their bounds.
 * @param networks those that a row of several networks speaks of.
 */
export function coverageFaults(
  rows: readonly CoverageRow[],
  made: MadeWorld,
  networks: readonly NetworkName[] = ['bluesky', 'mastodon', 'x'],
): string[] {
  const present = new Set(
    made.world.cells
      .filter(({ own }) => own.length > 0)
      .map(({ place, network }) => `${place.seat} ${network}`),
  );
  const all = seatsOfWorld(made).filter(({ seat }) => seat.includes(':'));
  return rows.flatMap((row) => {
    const name = [row.network, row.office, row.region].filter(Boolean).join(' ');
    const asked = networks.filter((network) => network === row.network);
    const isThere = ({ seat }: Seat) =>
      (asked.length === 0 ? networks : asked).some((network) => present.has(`${seat} ${network}`));
    const ofRegion = all.filter(
      ({ country }) => !row.region || countryByCode(country)?.region === row.region,
    );
    // A seat that is two offices counts with the first, or with each.
    const choices = [
      ofRegion.filter(({ offices }) => !row.office || offices[0] === row.office),
      ofRegion.filter(({ offices }) => !row.office || offices.includes(row.office)),
    ];
    const seats = choices.find(({ length }) => length === row.seats);
    if (seats === undefined)
      return [
        `${name}: ${row.seats} seats, where there are ${choices.map(({ length }) => length).join(' or ')}`,
      ];
    const truth = seats.filter(isThere).length;
    const members = new Set(seats.filter(isThere).map(({ country }) => country)).size;
    const faults: string[] = [];
    if (row.present + row.absent + row.unknown !== row.seats)
      faults.push(`${name}: present, absent and unknown are not ${row.seats}`);
    if (truth < row.present || truth > row.present + row.unknown) {
      faults.push(`${name}: ${truth} are there, and it says ${row.present} to ${row.present + row.unknown}`);
    }
    if (
      row.members_present !== undefined &&
      (members < row.members_present || members > row.members_present + row.members_unknown!)
    ) {
      faults.push(
        `${name}: ${members} members are there, and it says ${row.members_present} to ${row.members_present + row.members_unknown!}`,
      );
    }
    const share = row.seats === 0 ? null : truth / row.seats;
    if (typeof row.share === 'number' && typeof row.share_max === 'number' && share !== null) {
      if (share < row.share - 0.001 || share > row.share_max + 0.001)
        faults.push(`${name}: share ${share} is not in ${row.share} to ${row.share_max}`);
    }
    return faults;
  });
}
