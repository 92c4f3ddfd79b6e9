/** The world's own record of what happened between its two years, against which a comparison can be checked. */

interface AccountEvent {
  /** `YYYY-MM-DD`. */
  date: string;
  /** DID. */
  account: string;
}

/** The account comes onto the roster, newly opened or its holder newly in office. */
interface Joined extends AccountEvent {
  kind: 'joined';
  actor: string;
}

interface Renamed extends AccountEvent {
  kind: 'renamed';
  from: string;
  to: string;
}

/** An office account passes to a successor; `from` and `to` are actor ids. */
interface HandedOver extends AccountEvent {
  kind: 'handed-over';
  from: string;
  to: string;
}

/** The holder of a personal account is out of office; the account itself stays. */
interface LeftOffice extends AccountEvent {
  kind: 'left-office';
  actor: string;
  office: string;
}

/** The same person and account in another office. */
interface ChangedOffice extends AccountEvent {
  kind: 'changed-office';
  actor: string;
  from: string;
  to: string;
}

/** The account, readable in the first year, cannot be read in the second. */
interface BecameUnreadable extends AccountEvent {
  kind: 'suspended' | 'deactivated' | 'hidden';
}

/** Readable in the second year, and not in the first. */
interface CameBack extends AccountEvent {
  kind: 'came-back';
  from: 'hidden' | 'deactivated';
}

/** Between two accounts that a roster names in either year; DIDs, "source follows target". */
export interface FollowChange {
  kind: 'follow-formed' | 'follow-ended';
  date: string;
  source: string;
  target: string;
}

export type WorldEvent =
  | Joined
  | Renamed
  | HandedOver
  | LeftOffice
  | ChangedOffice
  | BecameUnreadable
  | CameBack
  | FollowChange;
