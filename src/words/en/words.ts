/** The sentences of answers in English, by file: what every other language is held to. */
import { clusters } from './clusters.ts';
import { compare } from './compare.ts';
import { countries } from './countries.ts';
import { desk } from './desk.ts';
import { deskNotes } from './desk-notes.ts';
import { deskTables } from './desk-tables.ts';
import { dialogue } from './dialogue.ts';
import { explain } from './explain.ts';
import { groups } from './groups.ts';
import { hotspots } from './hotspots.ts';
import { onPage } from './on-page.ts';
import { posts } from './posts.ts';
import { roster } from './roster.ts';
import { similar } from './similar.ts';
import { snapshots } from './snapshots.ts';
import { standing } from './standing.ts';
import { terminal } from './terminal.ts';

export const words = {
  clusters,
  compare,
  countries,
  desk,
  deskNotes,
  deskTables,
  dialogue,
  explain,
  groups,
  hotspots,
  onPage,
  posts,
  roster,
  similar,
  snapshots,
  standing,
  terminal,
};

export type Words = typeof words;
