/** Which accounts of a country have posted nothing for a week or more, with their last post. */
import type { Section } from '../../cli/answer.ts';
import type { Cell } from '../../csv.ts';
import { say } from '../../words/say.ts';

const DAY_MS = 86_400_000;
/** So long without a post is silence. */
export const SILENT_DAYS = 7;

/** What is known of the last post of an account. */
export interface LastPost {
  handle: string;
  name: string;
  office: string;
  /** ISO 8601; of a post that is known by its week alone the days of that, of which the earlier is '' else; '' where none is known. */
  at: string;
  earliest: string;
  /** Since when it has posted nothing for all that is known: the last post, or the beginning of what is known of it. */
  since: number;
  /** Up to when all its posts are known, in milliseconds as `since`. */
  until: number;
}

/** Whole days without a post, at the least. */
function daysOf({ since, until }: LastPost): number {
  return Math.floor((until - since) / DAY_MS);
}

/** The longest silent first. */
export function silentOf(accounts: readonly LastPost[]): LastPost[] {
  return accounts
    .filter((one) => daysOf(one) >= SILENT_DAYS)
    .sort((a, b) => daysOf(b) - daysOf(a) || (a.handle < b.handle ? -1 : 1));
}

/** @param known of how many accounts it is known when they posted last; of no others can it be said. */
export function silentSection(silent: readonly LastPost[], known: number): Section {
  return {
    name: 'silent',
    title: say.deskTables.silent(silent.length, known, SILENT_DAYS),
    columns: ['handle', 'name', 'office', 'last_post', 'earliest', 'silent_since', 'silent_days'],
    optional: ['earliest'],
    rows: silent.map((one): Cell[] => [
      ...[one.handle, one.name, one.office, one.at, one.earliest, silentSince(one)],
      daysOf(one),
    ]),
  };
}

/** The first whole day without a post, over a log as over snapshots. */
function silentSince({ at, since }: LastPost): string {
  return at === '' ? dayOf(since) : dayOf(Date.parse(at) + DAY_MS);
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
