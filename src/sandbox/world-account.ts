/** An account of the made-up world. */
import type { Year } from './calendar.ts';

export interface WorldAccount {
  did: string;
  displayName: string;
  type: 'personal' | 'office';
  /** Country code, or an organisation's. */
  country: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  temper: Temper;
  /** Its owner asks not to be shown to readers who are not signed in. */
  signedInOnly: boolean;
  states: Record<Year, AccountState>;
}

/** What an account is like in one year. */
export interface AccountState {
  handle: string;
  /** `absent`: the network knows nothing of it (not yet opened, or a handle that never was one). */
  status: 'absent' | 'active' | 'suspended' | 'deactivated';
  /** `hidden`: its list comes empty. `cut`: its list breaks off after `CUT_LENGTH` follows. */
  list: 'open' | 'hidden' | 'cut';
  /** Followers in the whole network. */
  audience: number;
}

/** How an account takes part in the network; factors of 1 are usual. */
interface Temper {
  /** How readily it follows peers; 0: never. */
  outgoing: number;
  /** How readily peers follow it; 0: never. */
  appeal: number;
  /** Ordinary accounts it wants to follow. */
  readers: number;
  /** How much changes in a year; 0: nobody is at the keyboard. */
  pace: number;
  /** Posts of its own on a usual day; 0: never. */
  posting: number;
  /** How much it would rather answer others, 0 to 1, evenly spread. */
  conversation: number;
}
