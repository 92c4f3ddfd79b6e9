/** A log as a question is asked of it: what it holds is read when it is asked for, and all of it is of one moment. */

import type { PostKind } from '../roster/post-kind.ts';
import type { FiredAlert, News, RuleCount } from '../values/log-alerts.ts';
import type { AccountEvent, Instant, LoggedTie, Span, SpellEvent, TieEvent } from '../values/log-entries.ts';
import type { Connection, LogFacts, LogSize, NextSweep, StreamPlace, Sweep } from '../values/log-facts.ts';
import type { FeedState, PostOfLog, PostSource, SpokenLine } from '../values/log-posts.ts';
import type { SourceOfLog } from '../values/log-spells.ts';
import type { Stretch, StretchTie, TieMark } from '../values/log-stretch.ts';
import type { LoggedAccount, LoggedRow } from '../values/logged-account.ts';
import type { Processes } from '../values/processes.ts';

/** Instants are milliseconds since 1970, UTC; where ties, spans and posts name accounts by number, `ids` says which they are. */
export interface Log {
  readonly about: LogFacts;
  /** Columns of its rosters beyond the standard ones. */
  readonly extraColumns: readonly string[];
  /** As the last roster has them, by account id. */
  readonly accounts: ReadonlyMap<string, LoggedAccount>;
  /** Each row of its rosters that named an account, for as long as it did; an account may have several at once. */
  rows(): LoggedRow[];
  /** Account ids by number. */
  readonly ids: ReadonlyMap<number, string>;
  readonly state: LogState;
  readonly ties: LogTies;
  readonly seen: LogSeen;
  readonly posts: LogPosts;
  readonly alerts: LogAlerts;
  /** What became of accounts, in the order of the log. */
  accountEvents(): AccountEvent[];
}

/** How it stands, and up to where it knows something. */
export interface LogState {
  /** When it last knew something; `null` before it knew anything. */
  toldAt(): Instant | null;
  /** From when to when it knows something. */
  time(): { from: Instant; to: Instant };
  streams(): StreamPlace[];
  connections(): Connection[];
  sweeps(): Sweep[];
  /** `null` where it was never said. */
  next(): NextSweep | null;
  size(): LogSize;
  /** US dollars that it has paid on the UTC day of an instant, with what is reserved, and in all. */
  dollars(at: Instant): { day: number; all: number };
  /** Whether a process that runs keeps it. */
  isKept(processes: Processes): boolean;
}

/** Of accounts that are given, ties with one end there at least; with `null` of all. Ties that stood when their source was first read are no events. */
export interface LogTies {
  /** Events from an instant on, in the order of the log. */
  since(from: Instant, those: Iterable<number> | null): TieMark[];
  /** Events of a stretch, in order of time. */
  within(stretch: Stretch, those: Iterable<number> | null): StretchTie[];
  /** All that the log has of the events at these places of it. */
  at(places: readonly number[]): LoggedTie[];
  /** All that the log has of each event, and of the ties that stood first. */
  all(): Iterable<TieEvent>;
  /** The same of one source with these targets, by account ids. */
  ofPairs(source: string, targets: readonly string[]): Iterable<SpellEvent>;
  /** How many formed from one instant on and had ended by another. */
  countCameAndWent(from: Instant, by: Instant): number;
  /** Each follow that stands now. */
  standing(those: Iterable<number>): { source: number; target: number }[];
  /** How many records of follows of one account by another stand now. */
  countStanding(source: number, target: number): number;
  /** What was there when the log began to be written, one for each record. */
  stoodFirst(): Iterable<Pick<TieEvent, 'source' | 'target'>>;
  /** What is proved of one account. */
  source(account: LoggedAccount): SourceOfLog;
  /** The same of each account, by account id. */
  sources(): SourceOfLog[];
}

/** When the follows of accounts could be seen. */
export interface LogSeen {
  /** Spans of one account that have ended, by its id, in order of time. */
  spansOf(accountId: string): Span[];
  /** Spans that ended after an instant, in order of time. */
  spansAfter(after: Instant): (Pick<Span, 'from' | 'to'> & { account: number })[];
  /** When each account came to be watched, or was back, of what happened in the stretch. */
  arrivals(stretch: Stretch): Map<number, Instant>;
  /** When the follows of an account were last seen by an instant; `null` where they never were. @param how that instant is known. */
  lastBy(accountId: string, at: Instant, how: TieEvent['how']): Instant | null;
}

/** Posts that stand, by when they came. Own posts are all but reposts; parts of a stretch are numbered from 0. */
export interface LogPosts {
  /** Of how many days before its beginning it has them, too; `null` where it has no posts. */
  readonly days: number | null;
  /** How far those of each account are known, by account id; accounts whose posts were never asked for are missing. */
  readonly feeds: ReadonlyMap<string, FeedState>;
  counts(): Record<PostSource, number>;
  /** Those that came from an instant on, in their order. */
  since(from: Instant): Iterable<PostOfLog>;
  /** When those of an account came after an instant, in order. */
  timesOf(accountId: string, after: Instant): Instant[];
  /** Own posts in each part of so many milliseconds. */
  countByPart(stretch: Stretch, part: number): { account: number; part: number; posts: number }[];
  /** Own posts with each hashtag by account, up to `middle` and later. @param those whose posts; `null` for all. */
  tagUses(
    stretch: Stretch,
    middle: Instant,
    those: readonly number[] | null,
  ): { account: number; tag: string; before: number; now: number }[];
  /** Own posts with a hashtag, without # and in lower case; the last first. */
  tagged(stretch: Stretch, tag: string): { account: number; at: Instant; kind: PostKind; key: string }[];
  /** How many own posts of one account name another, or reply to it. @param those as of ties. */
  mentionCounts(
    stretch: Stretch,
    those: Iterable<number> | null,
  ): { source: number; target: number; count: number }[];
  /** Each of these, the last first, as far as they are taken. */
  mentions(stretch: Stretch, sources: Iterable<number>): Iterable<SpokenLine>;
}

export interface LogAlerts {
  /** What has fired, the last first, at most so many, or all where that is negative; of one output, or of all where it is ''. */
  fired(most: number, output?: string): FiredAlert[];
  /** How many have fired. */
  count(): number;
  /** The texts of the rules in force. */
  rules(): string[];
  /** The rules in force and those that have fired from an instant on, by text. */
  ruleCounts(from: Instant): RuleCount[];
  /** What became of telling a webhook, by the number of the alert. */
  deliveries(): Map<FiredAlert['id'], string>;
  /** How many of these there are of each kind. */
  countDeliveries(): Record<string, number>;
  /** What a webhook said last against an alert that waits; `null` where none was tried yet. */
  lastFault(): string | null;
  /** All that rules are held against, from the beginning, so much at a time. */
  news(): Iterable<News>;
}

/** The logs of a database. */
export interface Logs {
  /** By name. */
  readonly all: readonly LogFacts[];
  /** Asks one of them, which is opened for it and closed then. @throws UserError where there is none of that name. */
  ask<T>(name: string, ask: (log: Log) => T): T;
}

/** Of the database that has what is studied; none of an archive. */
export interface StudyLogs extends Logs {
  /** The log of which it is a day, as the database has it now; `null` for others. */
  readonly own: LogFacts | null;
}
