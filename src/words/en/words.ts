/** The sentences of answers in English, by file: what every other language is held to. */
import { clusters } from './clusters.ts';
import { compare } from './compare.ts';
import { countries } from './countries.ts';
import { departed } from './departed.ts';
import { edition } from './edition.ts';
import { explain } from './explain.ts';
import { groups } from './groups.ts';
import { hotspots } from './hotspots.ts';
import { identity } from './identity.ts';
import { peers } from './peers.ts';
import { posts } from './posts.ts';
import { roster } from './roster.ts';
import { shortLists } from './short-lists.ts';
import { show } from './show.ts';
import { similar } from './similar.ts';
import { snapshots } from './snapshots.ts';
import { standing } from './standing.ts';
import { tasks } from './tasks.ts';
import { terminal } from './terminal.ts';

export const words = {
  clusters,
  compare,
  countries,
  departed,
  edition,
  explain,
  groups,
  hotspots,
  identity,
  peers,
  posts,
  roster,
  shortLists,
  show,
  similar,
  snapshots,
  standing,
  tasks,
  terminal,
};

export type Words = typeof words;
