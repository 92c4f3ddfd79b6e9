import { count, counted, list } from '../numbers.ts';
import type { Terms } from '../terms.ts';

/** What the tables of the report show, in their captions. */
export function tables({ one, source, studied, whole }: Terms) {
  return {
    first: (shown: number, of: number, files: readonly string[]) =>
      `The first ${count(shown)} of the ${count(of)} rows of this table; all the data are in ${list(files)}.`,
    more: (rows: number, files: readonly string[]) => `${counted(rows, 'more row')}, in ${list(files)}`,
    /** Unfolds the command that gives a table. */
    command: 'At the prompt:',
    bars: 'The first of them as bars',
    caption: {
      verdicts:
        source !== 'import'
          ? `Entries of ${studied} by what became of reading their follows`
          : 'Accounts by whether their follows were read',
      offices: 'Entries, accounts and countries by office, the most accounts first',
      regions: 'Presence by region, the most accounts first',
      absent: 'Members of the United Nations without an account, and why',
      brokerRoles: (attribute: string) =>
        `Open chains by the role of who stands in the middle, by ${attribute}, and the first in each`,
      earlier: {
        mutual: `The best connected ${one} of each study`,
        in_degree: `The ${one} most followed by peers in each study`,
      },
      seatYears: 'Seats and members with an account on each date, for offices that all of the rosters have',
      countries: 'Countries with an account, in each study',
      chance: 'Figures against chance',
      findings: 'Kinds of findings, and what makes one extreme',
      files: 'The files of this report',
      nodeColumns: 'Columns of nodes.csv',
      graphFigures: `Figures of ${whole}`,
      activityColumns: 'Columns of activity.csv',
    },
  };
}

export type TablesWords = ReturnType<typeof tables>;
