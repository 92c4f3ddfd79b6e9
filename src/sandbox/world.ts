/** The simulated world as data: who there is, who follows whom, and what happens between its two years. */

import type { WorldEvent } from './events.ts';
import type { Follows } from './follows.ts';
import type { WorldAccount } from './world-account.ts';

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
