/** The sentences of answers in French. */
import type { Words } from '../en/words.ts';
import { clusters } from './clusters.ts';
import { compare } from './compare.ts';
import { countries } from './countries.ts';
import { explain } from './explain.ts';
import { groups } from './groups.ts';
import { hotspots } from './hotspots.ts';
import { lists } from './lists.ts';
import { pairs } from './pairs.ts';
import { path } from './path.ts';
import { posts } from './posts.ts';
import { roster } from './roster.ts';
import { similar } from './similar.ts';
import { snapshots } from './snapshots.ts';
import { standing } from './standing.ts';
import { terminal } from './terminal.ts';
import { ties } from './ties.ts';

export const words: Words = {
  clusters,
  compare,
  countries,
  explain,
  groups,
  hotspots,
  lists,
  pairs,
  path,
  posts,
  roster,
  similar,
  snapshots,
  standing,
  terminal,
  ties,
};
