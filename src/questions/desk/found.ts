/** What the desk of a country is made from, whether a log or two snapshots tell it. */

import type { Section } from '../../cli/answer.ts';
import type { CountryChanges } from '../../study/country-changes.ts';
import type { Said } from '../../words/said.ts';
import type { say } from '../../words/say.ts';
import type { Departed } from './departed.ts';
import type { Move } from './moves.ts';
import type { Period } from './period.ts';
import type { PostedBeside } from './posted-beside.ts';
import type { LastPost } from './silent.ts';
import type { Unseen } from './unseen.ts';

export interface DeskAsked {
  /** By code or name. */
  country: string;
  /** hour, day, week, or such as 90m, 6h, 30d. Of snapshots: how far back the earlier one is at the least. */
  last?: string | undefined;
  /** Countries to stand beside, by code or name; else others of its groups, or of its region those with most mutual ties. */
  peers?: readonly string[] | undefined;
  /** Rows of the long lists that are shown. */
  top: number;
  /** Of a log: names the persons who ended a follow; else they are counted. */
  persons?: boolean | undefined;
}

export interface DeskFound {
  period: Parameters<typeof say.desk.moved>[1];
  facts: Readonly<Record<string, string | number | boolean | null>>;
  /** `null` where there is nothing earlier to hold it against. */
  moves: readonly Move[] | null;
  /** The last first; `null` as of the moves. */
  departed: readonly Departed[] | null;
  /** Beside the one before, and part by part; `null` over snapshots, which know neither. */
  figures: Period | null;
  /** Follows that persons ended and that are not listed, by whose they are. */
  unnamed: Readonly<Record<Move['by'], number>>;
  /** Handles abroad that an account of the country stopped following, those by persons too. */
  droppedByUs: ReadonlySet<string>;
  /** Mutual ties that were broken, by persons too; `null` as of the moves. */
  mutualBroken: number | null;
  /** Against an earlier snapshot; `null` where there is none. */
  changes: CountryChanges | null;
  /** Of own accounts whose last post is known; `null` where nothing is known of posts at all. */
  lastPosts: readonly LastPost[] | null;
  /** Of all accounts; `null` where nothing is known of posts. */
  posted: PostedBeside | null;
  unseen: readonly Unseen[];
  /** What happened to own accounts, who speaks with whom, and what the region speaks of; none where it is not known. */
  sections: { accounts: Section | null; dialogue: readonly Section[]; hashtags: Section | null };
  notes: readonly Said[];
}
