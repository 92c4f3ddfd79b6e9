/** The sentences of answers in French. */
import type { Words } from '../en/words.ts';
import { address } from './address.ts';
import { clusters } from './clusters.ts';
import { compare } from './compare.ts';
import { countries } from './countries.ts';
import { explain } from './explain.ts';
import { groups } from './groups.ts';
import { hotspots } from './hotspots.ts';
import { opened } from './opened.ts';
import { posts } from './posts.ts';
import { refusals } from './refusals.ts';
import { roster } from './roster.ts';
import { shortLists } from './short-lists.ts';
import { similar } from './similar.ts';
import { snapshots } from './snapshots.ts';
import { standing } from './standing.ts';
import { terminal } from './terminal.ts';
import { verify } from './verify.ts';

export const words: Words = {
  address,
  clusters,
  compare,
  countries,
  explain,
  groups,
  hotspots,
  opened,
  posts,
  refusals,
  roster,
  shortLists,
  similar,
  snapshots,
  standing,
  terminal,
  verify,
};
