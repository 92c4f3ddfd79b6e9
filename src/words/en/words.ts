/** The sentences of answers in English, by file: what every other language is held to. */
import { activity } from './activity.ts';
import { clusters } from './clusters.ts';
import { compare } from './compare.ts';
import { countries } from './countries.ts';
import { dialogue } from './dialogue.ts';
import { explain } from './explain.ts';
import { groups } from './groups.ts';
import { hotspots } from './hotspots.ts';
import { posts } from './posts.ts';
import { rank } from './rank.ts';
import { roster } from './roster.ts';
import { similar } from './similar.ts';
import { snapshots } from './snapshots.ts';
import { standing } from './standing.ts';
import { terminal } from './terminal.ts';
import { together } from './together.ts';

export const words = {
  activity,
  clusters,
  compare,
  countries,
  dialogue,
  explain,
  groups,
  hotspots,
  posts,
  rank,
  roster,
  similar,
  snapshots,
  standing,
  terminal,
  together,
};

export type Words = typeof words;
