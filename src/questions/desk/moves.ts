/** Who newly follows a country, whom it newly follows, and who ended a follow on either side: the tables of its desk. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import type { TieState } from '../../graph/tie-state.ts';

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
}

const THEIRS = ['time', 'earliest', 'handle', 'name', 'country', 'office', 'ours', 'followed_back'];
const OURS = ['time', 'earliest', 'ours', 'handle', 'name', 'country', 'office', 'follows_back'];

interface MoveTable {
  name: string;
  title: string;
  kind: Move['kind'];
  by: Move['by'];
}

const TABLES: readonly MoveTable[] = [
  { name: 'new_followers', title: 'Who abroad newly follows us', kind: 'formed', by: 'them' },
  { name: 'newly_followed', title: 'Whom abroad we newly follow', kind: 'formed', by: 'us' },
  { name: 'dropped_us', title: 'Who abroad stopped following us', kind: 'ended', by: 'them' },
  { name: 'dropped_by_us', title: 'Whom abroad we stopped following', kind: 'ended', by: 'us' },
];

/** Before a count of what accounts did of which some could not be seen. */
export function atLeast(unseen: number): string {
  return unseen > 0 ? 'at least ' : '';
}

export function movesOf(moves: readonly Move[], kind: Move['kind'], by: Move['by']): Move[] {
  return moves.filter((move) => move.kind === kind && move.by === by);
}

/**
 * A table each, in the order of the moves; what persons ended and is not named is in the titles alone.
 * @param unseen how many accounts of each side could not be seen all the time: of what they did there may be more.
 * @param isDated whether each has a time of its own, and not all of them the days of two snapshots.
 */
export function moveSections(
  moves: readonly Move[],
  unnamed: Readonly<Record<Move['by'], number>>,
  top: number,
  isDated: boolean,
  unseen: Readonly<Record<Move['by'], number>>,
): Section[] {
  const isShown = (column: string) =>
    column !== 'name' && (isDated || (column !== 'time' && column !== 'earliest'));
  return TABLES.map(({ name, title, kind, by }) => {
    const rows = movesOf(moves, kind, by).map(by === 'them' ? theirCells : ourCells);
    const columns = by === 'them' ? [...THEIRS, 'country_follows'] : [...OURS, 'any_follows_us'];
    const spared = kind === 'ended' ? unnamed[by] : 0;
    const persons = spared === 0 ? '' : `, and ${spared} by persons, not listed`;
    return {
      name,
      title: `${title}: ${atLeast(unseen[by])}${rows.length}${persons}${rows.length > top ? `; the first ${top}` : ''}`,
      columns,
      rows,
      wide: columns.filter((column) => column === 'name' || isShown(column)),
      shown: {
        columns: columns.filter(isShown),
        rows: rows.slice(0, top).map((row) => row.filter((_, k) => isShown(columns[k]!))),
        optional: ['earliest'],
      },
    };
  });
}

function theirCells({ time, earliest, handle, name, country, office, ours, back, anyBack }: Move): Cell[] {
  return [time, earliest, handle, name, country, office, ours, back, anyBack];
}

function ourCells({ time, earliest, handle, name, country, office, ours, back, anyBack }: Move): Cell[] {
  return [time, earliest, ours, handle, name, country, office, back, anyBack];
}
