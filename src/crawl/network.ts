/** The contract a network fulfils for the crawl, and what it states about itself. */

import type { PublicationTerms } from '../roster/network-record.ts';
import type { Verdict } from '../roster/verdict.ts';
import type { LookUp, PageTie, UnseenTarget } from '../store/ledger-writer.ts';
import type { Feed } from './feed.ts';
import type { Pace } from './gate.ts';
import type { CrawlHttp } from './http.ts';
import type { KnownAccount, Lost, Wanted } from './known-account.ts';
import type { PostLists } from './post-lists.ts';

/** One follow as listed, by the account followed. */
export type Follow = PageTie;

/** What one question for a page of follows came to. */
export type FollowsAnswer =
  | {
      kind: 'page';
      follows: readonly Follow[];
      /** Items that named no account. */
      malformedCount: number;
      /** Items whose target is no account: no tie of anybody's; none where absent. */
      namelessCount?: number;
      /** `null` where the list has ended. */
      cursor: string | null;
      /** Put together from answers to earlier questions: nothing was asked for it. */
      isFromMemory?: boolean;
      /** When it was given, where that was to an earlier question. */
      givenAt?: number;
      /** Roster accounts of which this page leaves open whether they are followed. */
      unseen?: readonly UnseenTarget[];
    }
  /** The cursor has expired or was never one of the server's. */
  | { kind: 'cursor-refused' }
  /** The account is not there, or no more. */
  | { kind: 'gone' }
  /** The account is there and its follows are not shown. */
  | { kind: 'refused'; verdict: Verdict; reason: string };

/** What one question for records of an account came to. */
type RecordsAnswer =
  | {
      kind: 'page';
      /** `null` stands for what is no object. */
      records: readonly (Readonly<Record<string, unknown>> | null)[];
      cursor: string | null;
    }
  | { kind: 'gone' | 'cursor-refused' };

/** How far a list is read, and how far it has been read. */
export interface Stand {
  /** Follows to read at most. */
  cap: number;
  pageCount: number;
  /** Follows listed so far, where pages may have been smaller than they can be. */
  listedCount?: number;
  /** The account, where what is known of it by now counts. */
  accountId?: string;
}

export const FROM_THE_START: Stand = { cap: Number.POSITIVE_INFINITY, pageCount: 0 };

/** Pages of a list of so many follows that come before the limit, and whether the limit comes first. */
export function pagesWithin(
  declaredCount: number,
  pageSize: number,
  cap: number,
): { pages: number; isCapped: boolean } {
  return { pages: Math.ceil(Math.min(declaredCount, cap) / pageSize), isCapped: declaredCount >= cap };
}

/** What is known of accounts that a list does not show; of all others asked about, that they are not followed. */
export interface Unshown {
  /** Those of which it stays open. */
  unseen: readonly UnseenTarget[];
  /** Those that are followed all the same. */
  follows: readonly Follow[];
}

/** One way of reading an account's follows; its name is kept with the account's pages. */
export interface Way {
  name: string;
  /** `list`: its follows, inside the roster and out. `pairs`: every other account of the roster is asked about. */
  kind: 'list' | 'pairs';
  /** Follows, or accounts asked about, on a full page. */
  pageSize: number;
  /** Follows that no account of the platform has: a list that goes on beyond them has no end. */
  ceiling: number;
  /** Whether the server answers a cursor it does not understand with an empty last page. */
  swallowsCursors: boolean;
  /** Whether a reading that breaks off is begun again from the first page, once; not where pages cost money. */
  beginsAgain: boolean;
  /** Requests that an account needs that has so many follows and lists them all: from its first on, or from where its reading stands. */
  requests(declaredCount: number, stand?: Stand): number;
  /** The page of follows after `cursor`, of `limit` follows at most; the first one after `null`. */
  page(account: KnownAccount, cursor: string | null, limit: number, lost?: Lost): Promise<FollowsAnswer>;
  /** A question that shows whether the network answers, where a page need not be one. */
  test?(account: KnownAccount): Promise<void>;
  /** The mark that changes whenever the account's follows do; `null` where it cannot be had. */
  revision?(account: KnownAccount): Promise<string | null>;
  /** Whether its lists are known to lack nobody of the roster, whatever a profile counts beyond them. */
  isWhole?: boolean;
  /** Asks about `targets`, which the finished list does not show. */
  unshown?(account: KnownAccount, targets: readonly string[]): Promise<Unshown>;
  /** Whether each list is asked about, or those alone that are shorter than declared. */
  asksEach?: boolean;
  /** Requests that `unshown` takes: for these targets, or for as many as there can be. Beside those of `requests`. */
  unshownRequests?(account: KnownAccount, targets?: readonly string[]): number;
}

/**
 * A network as the crawl sees it. Its questions reject with `GaveUp` once retries are used up, with
 * `Interrupted` when the crawl stops, with `NetworkError` or `UserError` where no question at all will be
 * answered; every other outcome is an answer.
 */
export interface Network {
  name: string;
  /** What a tie says: the app shows it, or the account declares it. */
  meaning: 'shown' | 'declared';
  simulated: boolean;
  terms: PublicationTerms;
  /** The server asked, for messages. */
  host: string;
  /** Entries in one look-up. */
  batchSize: number;
  /** Requests that looking up one batch takes, as a rule. */
  requestsPerBatch: number;
  /** Accounts read side by side, in each lane, unless the user says otherwise. */
  atOnce: number;
  /** How requests to one host are paced, for estimates. */
  pace: Pace;
  /** US dollars for each account looked up or listed; 0 where nothing is paid. */
  price: number;
  http: CrawlHttp;
  /** What the user has to know of how it is asked, in words. */
  notes?: readonly string[];
  /** Entries that can be looked up in one batch. */
  batchOf(entry: Wanted): string;
  /** Entries whose questions go to servers of their own, and so do not wait for others. */
  laneOf(entry: Wanted): string;
  /** The server that answers for an entry; one that is down does not end the crawl where there are several. */
  hostOf(entry: Wanted): string;
  severalHosts: boolean;
  /** Told before the first look-up what the roster itself states: its handles, and the ids that it has. */
  expectRoster?(rows: readonly Wanted[]): void;
  /** One answer an entry, in any order; those left out were not asked for to the end. At most `batchSize` entries. */
  lookUp(batch: readonly Wanted[], lost?: Lost): Promise<LookUp[]>;
  /** Told once the look-ups are done, before the first page; an account comes twice where its profile has a handle too. */
  setRoster(accounts: readonly KnownAccount[]): void;
  /** Told once it is known who is read in pairs, in the order of reading, with the cursors of readings begun. */
  expectPairs?(readings: readonly { accountId: string; cursor: string | null }[]): void;
  /** Why the account's handle is not proved to be its own; `null` where it is. Absent where handles have no proof. */
  unprovedHandle?(account: KnownAccount): Promise<string | null>;
  /** The handle that the account goes by now, as the directory of the network has it; `null` where it has none. */
  claimedHandle?(accountId: string): Promise<string | null>;
  /** Records of any collection of an account, as its own server keeps them; absent where accounts keep none. */
  records?(accountId: string, collection: string, cursor: string | null): Promise<RecordsAnswer>;
  /** The way to read an account of so many follows. */
  wayOf(declaredCount: number | null): Way;
  /** The way of this name; `undefined` for one that this crawl does not use. */
  wayNamed(name: string): Way | undefined;
  /** How it is asked for posts. */
  feed: Feed;
  /** How an account's own server is asked for them; absent where there is no such server. */
  posts?: PostLists;
}
