/** Who newly follows a country, whom it newly follows, and who ended a follow on either side: the tables of its desk. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { ColumnName } from '../../columns/answer-columns.ts';
import type { Cell } from '../../csv.ts';
import { stateOfAny, type TieState } from '../../graph/tie-state.ts';
import { groupBy } from '../../group-by.ts';
import { say } from '../../words/say.ts';

/** A follow between an account of the country and one abroad that formed or ended in the period. */
export interface Move {
  kind: 'formed' | 'ended';
  /** Whose follow it is: of the country, or of the account abroad. */
  by: 'us' | 'them';
  /** When it did so, and the bound before where that is not known exactly: ISO 8601 or a date; '' where it is. */
  time: string;
  earliest: string;
  ours: string;
  handle: string;
  name: string;
  country: string;
  office: string;
  /** Whether the other of the two follows, at the end of the period. */
  back: TieState;
  /** Whether any account of the country follows the one abroad, or the other way round where `by` is us. */
  anyBack: TieState;
  /** Follows the same way with other accounts of the country: before the period where this one formed, at its end where it ended. */
  others: OtherFollows;
}

/** Follows between an account abroad and those of a country, one way. */
export interface OtherFollows {
  /** Whether there is any. */
  any: TieState;
  /** The accounts of the country of which it is known. */
  ours: readonly string[];
}

/** @param states of each account of the country, by its handle. */
export function otherFollows(states: readonly (readonly [string, TieState])[]): OtherFollows {
  return {
    any: stateOfAny(states.map(([, state]) => state)),
    ours: states.filter(([, state]) => state === 'yes').map(([handle]) => handle),
  };
}

const ABROAD = ['handle', 'name', 'country', 'office', 'followers'] as const;
const THEIRS = ['time', 'earliest', ...ABROAD, 'ours', 'followed_back'] as const;
const OURS = ['time', 'earliest', 'ours', ...ABROAD, 'follows_back'] as const;
/** What a terminal has no room for. */
const UNSHOWN: readonly string[] = ['name', 'followers'];

/** Columns of the follows with other accounts of the country: whether, and which. */
const OTHERS = {
  formed: ['other_before', 'ours_before'],
  ended: ['other_still', 'ours_still'],
} as const;

const TABLES = [
  { name: 'new_followers', kind: 'formed', by: 'them' },
  { name: 'newly_followed', kind: 'formed', by: 'us' },
  { name: 'dropped_us', kind: 'ended', by: 'them' },
  { name: 'dropped_by_us', kind: 'ended', by: 'us' },
] as const;

/** What moved, in numbers. @param unnamed follows that persons ended and that are not among the moves. */
export function movementOf(moves: readonly Move[], unnamed: Readonly<Record<Move['by'], number>>) {
  const [theirs, ours] = [movesOf(moves, 'formed', 'them'), movesOf(moves, 'formed', 'us')];
  const returned = (of: readonly Move[]) => of.filter(({ back }) => back === 'yes').length;
  const accounts = (of: readonly Move[]) => new Set(of.map(({ handle }) => handle)).size;
  return {
    new_followers: theirs.length,
    new_followers_returned: returned(theirs),
    new_follower_accounts: accounts(theirs),
    first_time_followers: accounts(theirs.filter(({ others }) => others.any === 'no')),
    first_time_followers_max: accounts(theirs.filter(({ others }) => others.any !== 'yes')),
    newly_followed: ours.length,
    newly_followed_returned: returned(ours),
    mutual_made: pairsMade(moves).length,
    dropped_us: movesOf(moves, 'ended', 'them').length + unnamed.them,
    dropped_by_us: movesOf(moves, 'ended', 'us').length + unnamed.us,
  };
}

/** Where there is nothing earlier to hold it against. */
export const UNKNOWN_MOVEMENT = Object.fromEntries(
  Object.keys(movementOf([], { us: 0, them: 0 })).map((name) => [name, null]),
);

/** The new follows of each pair that they made mutual. */
export function pairsMade<M extends Move>(moves: readonly M[]): M[][] {
  const formed = moves.filter(({ kind, back }) => kind === 'formed' && back === 'yes');
  return [...groupBy(formed, ({ ours, handle }) => `${ours} ${handle}`).values()];
}

/** How many pairs that were mutual are not any more: by one follow that ended beside one that stood, or by both. */
export function countPairsBroken(moves: readonly Move[]): number {
  const pairs = groupBy(moves, ({ ours, handle }) => `${ours} ${handle}`);
  return [...pairs.values()].filter(
    (of) =>
      of.every(({ kind }) => kind === 'ended') && of.some(({ back }) => of.length === 2 || back === 'yes'),
  ).length;
}

function movesOf(moves: readonly Move[], kind: Move['kind'], by: Move['by']): Move[] {
  return moves.filter((move) => move.kind === kind && move.by === by);
}

/**
 * A table each, in the order of the moves; what persons ended and is not named is in the titles alone.
 * @param unseen how many accounts of each side could not be seen all the time: of what they did there may be more.
 * @param isDated whether each has a time of its own, and not all of them the days of two snapshots.
 * @param followersOf how many of the roster follow an account.
 */
export function moveSections(
  moves: readonly Move[],
  unnamed: Readonly<Record<Move['by'], number>>,
  top: number,
  isDated: boolean,
  unseen: Readonly<Record<Move['by'], number>>,
  followersOf: (handle: string) => number | null,
): Section[] {
  const isTold = (column: string) => isDated || (column !== 'time' && column !== 'earliest');
  return TABLES.map(({ name, kind, by }) => {
    const others = OTHERS[kind];
    const isShown = (column: string) => !UNSHOWN.includes(column) && column !== others[1] && isTold(column);
    const rows = movesOf(moves, kind, by).map(
      ({ time, earliest, handle, name, country, office, ours, ...one }): Cell[] => {
        const abroad = [handle, name, country, office, followersOf(handle)];
        const ends = by === 'them' ? [...abroad, ours] : [ours, ...abroad];
        return [time, earliest, ...ends, one.back, one.anyBack, one.others.any, one.others.ours.join(' ')];
      },
    );
    const columns: readonly ColumnName[] =
      by === 'them' ? [...THEIRS, 'we_follow', ...others] : [...OURS, 'any_follows_us', ...others];
    const spared = kind === 'ended' ? unnamed[by] : 0;
    return {
      name,
      title: say.deskTables.moves(name, rows.length, unseen[by] > 0, spared, top),
      columns,
      rows,
      optional: [others[1]],
      wide: columns.filter(isTold),
      shown: {
        ...picked({ columns, rows }, columns.filter(isShown), top),
        optional: ['earliest'],
      },
    };
  });
}
