/** The sentences of answers in French. */
import type { Words } from '../en/words.ts';
import { clusters } from './clusters.ts';
import { compare } from './compare.ts';
import { compared } from './compared.ts';
import { countries } from './countries.ts';
import { diff } from './diff.ts';
import { diffEditions } from './diff-editions.ts';
import { explain } from './explain.ts';
import { groups } from './groups.ts';
import { hotspots } from './hotspots.ts';
import { posts } from './posts.ts';
import { roster } from './roster.ts';
import { similar } from './similar.ts';
import { snapshots } from './snapshots.ts';
import { spells } from './spells.ts';
import { standing } from './standing.ts';
import { terminal } from './terminal.ts';

export const words: Words = {
  clusters,
  compare,
  compared,
  countries,
  diff,
  diffEditions,
  explain,
  groups,
  hotspots,
  posts,
  roster,
  similar,
  snapshots,
  spells,
  standing,
  terminal,
};
