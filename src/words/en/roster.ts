import type { Likely } from '../../nearest.ts';
import { didYouMean } from './phrases.ts';
import { count, counted, country } from './plain.ts';

/** How many of a whole have what is asked. */
export interface Part {
  part: number;
  whole: number;
}

/** `2 of 3 persons (67 %)`; without the share where there is nothing to take it of. */
function partText({ part, whole }: Part, what: string): string {
  const share = whole === 0 ? '' : ` (${Math.round((100 * part) / whole)} %)`;
  return `${count(part)} of ${count(whole)} ${what}${share}`;
}

export const roster = {
  list: (
    on: string,
    rows: number,
    accounts: number,
    known: Readonly<Record<'persons' | 'institutions' | 'members', Part>>,
  ) =>
    `On ${on}: ${counted(rows, 'row')}, ${counted(accounts, 'account')}. An account is known of ${partText(known.persons, 'persons')}, ${partText(known.institutions, 'institutions')} and ${partText(known.members, 'UN members')}.`,
  missing: (on: string, network: string, actors: Part, members: number) =>
    `On ${on}, no account on ${network} is known of ${partText(actors, 'actors')}, of ${counted(members, 'UN member')}.`,
  /** @param empty columns with how many rows have none. */
  unstated: (rows: number, empty: readonly { column: string; rows: number }[]) =>
    `Of ${counted(rows, 'row')}, ${empty.map(({ column, rows }, k) => `${column} ${k === 0 ? 'is empty in' : 'in'} ${count(rows)}`).join(', ')}: what compares accounts by these leaves them out.`,
  /** @param nearest codes. */
  noCountry: (text: string, nearest: readonly string[]) =>
    `"${text}" is no country; ${didYouMean(
      nearest.map((code) => `${code} (${country(code)})`),
      'write its code or English name',
    )}`,
  /** @param column of the roster. */
  noSuch: (column: string, text: string, { nearest, known }: Likely) =>
    `"${text}" is no ${column}; ${didYouMean(nearest, `it is one of ${known.join(', ')}`)}`,
};
