/** The contract a network fulfils for the crawl, and what it states about itself. */
import type { LookUp, PageTie } from '../store/ledger.ts';
import type { CrawlHttp } from './http.ts';

/** What may be published of the data this network supplies. */
export interface Terms {
  /** Whether profiles (names, counts, dates) may be in an archive. */
  profiles: boolean;
  /** One or two sentences for reports and archives. */
  statement: string;
}

/** An entry to look up: by `accountId` where it has one, else by `handle`. One of them is never empty. */
export interface Wanted {
  number: number;
  handle: string;
  accountId: string;
}

/** One follow as listed, by the account followed. */
export type Follow = PageTie;

/** What one question for a page of follows came to. */
export type FollowsAnswer =
  | {
      kind: 'page';
      follows: readonly Follow[];
      /** Items that named no account. */
      malformedCount: number;
      /** `null` where the list has ended. */
      cursor: string | null;
    }
  /** The cursor has expired or was never one of the server's. */
  | { kind: 'cursor-refused' }
  /** The account is not there, or no more. */
  | { kind: 'gone' };

/**
 * A network as the crawl sees it. Both questions reject with `GaveUp` once retries are used up and with
 * `Interrupted` when the crawl stops; every other outcome is an answer.
 */
export interface Network {
  name: string;
  /** What a tie says: the app shows it, or the account declares it. */
  meaning: 'shown' | 'declared';
  simulated: boolean;
  terms: Terms;
  /** Name of the reading, kept with each account's pages. */
  way: string;
  /** The server asked, for messages. */
  host: string;
  /** Entries in one look-up. */
  batchSize: number;
  /** Follows on a full page. */
  pageSize: number;
  /** Accounts read side by side unless the user says otherwise. */
  atOnce: number;
  http: CrawlHttp;
  /** One answer an entry, in any order; at most `batchSize` entries. */
  lookUp(batch: readonly Wanted[]): Promise<LookUp[]>;
  /** The page of follows after `cursor`; the first one after `null`. */
  page(accountId: string, cursor: string | null): Promise<FollowsAnswer>;
}
