/** The accounts of a log. */
import type { RosterRow } from '../roster/row.ts';
import type { AccountState, Instant } from './log-entries.ts';

/** One that is or was watched. */
export interface ListedAccount {
  state: AccountState;
  /** Accounts that came to be watched together; later ones have greater numbers. */
  cohort: number;
  /** The handle by which the roster names it. */
  rosterHandle: string;
  /** Whether it is in the roster still. */
  isWatched: boolean;
  /** Why it has to be read; `null` where it need not. */
  gap: string | null;
}

/** A row of a roster, for as long as it named the account. */
export interface LoggedRow {
  accountId: string;
  handle: string;
  row: RosterRow;
  from: Instant;
  to: Instant;
}

export interface LoggedAccount extends ListedAccount {
  /** The last row that names it; `null` where none does any more. */
  row: RosterRow | null;
}
