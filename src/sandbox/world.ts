/** The simulated world as data: who there is, who follows whom, and what happens between its two years. */
import type { Year } from './calendar.ts';
import type { WorldEvent } from './events.ts';
import type { Follows } from './follows.ts';

export interface WorldActor {
  /** Roster id, such as `fr-mfa` or `fr-marcourt`. */
  id: string;
  /** Ends with `(simulated)`. */
  name: string;
  kind: 'person' | 'institution';
  /** Country code, or an organisation's. */
  country: string;
  category: 'leader' | 'official' | 'organisation';
}

/** An actor's account for a time; what a roster row says. */
export interface Tenure {
  /** Index into `World.actors`. */
  actor: number;
  /** Index into `World.accounts`. */
  account: number;
  office: string;
  /** Country code a mission or ambassador is sent to; else empty. */
  host: string;
  /** First day, `YYYY-MM-DD`; empty: always. */
  since: string;
  /** First day after it, `YYYY-MM-DD`; empty: still. */
  until: string;
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
export interface Temper {
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

export interface World {
  actors: readonly WorldActor[];
  /** The accounts a roster names in either year; an account's number is its index, and numbers may be left out. */
  accounts: readonly WorldAccount[];
  tenures: readonly Tenure[];
  /** Alliance by country code; empty for none. */
  alliances: ReadonlyMap<string, string>;
  follows: Follows;
  /** What happened between the two world dates, by date. */
  events: readonly WorldEvent[];
  /** Milliseconds since 1970: nothing in it is later. */
  until: number;
}

/** How many follows an account with a `cut` list shows. */
export const CUT_LENGTH = 40;
