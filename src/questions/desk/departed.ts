/** Who has left: accounts abroad that are gone, or no longer on the roster, and that were tied to a country. */
import type { Section } from '../../cli/answer.ts';
import { picked } from '../../cli/picked.ts';
import type { Cell } from '../../csv.ts';
import { say } from '../../words/say.ts';

export interface Departed {
  /** What became of it: `suspended`, `deactivated` and the like, or that it `left` the roster. */
  event: string;
  /** When, and the bound before where that is not known exactly: ISO 8601 or a date; '' where it is. */
  time: string;
  earliest: string;
  handle: string;
  name: string;
  country: string;
  office: string;
  /** Accounts of the country that it followed, and that followed it. */
  followed: readonly string[];
  followedBy: readonly string[];
}

const COLUMNS = [
  ...['time', 'earliest', 'event', 'handle', 'name', 'country', 'office'],
  ...['followed_us', 'we_followed'],
] as const;

/** In the order given. @param isDated whether each has a time of its own. */
export function departedSection(departed: readonly Departed[], top: number, isDated: boolean): Section {
  const isShown = (column: string) => isDated || (column !== 'time' && column !== 'earliest');
  const rows = departed.map(
    ({ time, earliest, event, handle, name, country, office, followed, followedBy }): Cell[] => [
      ...[time, earliest, event, handle, name, country, office],
      ...[followed.join(' '), followedBy.join(' ')],
    ],
  );
  return {
    name: 'departed',
    title: say.deskTables.departed(top, rows.length),
    columns: COLUMNS,
    optional: ['earliest'],
    rows,
    shown: {
      ...picked({ columns: COLUMNS, rows }, COLUMNS.filter(isShown), top),
      optional: ['earliest'],
    },
  };
}
