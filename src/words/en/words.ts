/** The sentences of answers in English, by file: what every other language is held to. */
import { activity } from './activity.ts';
import { address } from './address.ts';
import { alerts } from './alerts.ts';
import { among } from './among.ts';
import { brokers } from './brokers.ts';
import { changes } from './changes.ts';
import { clusters } from './clusters.ts';
import { commandLine, idle } from './command-line.ts';
import { compare } from './compare.ts';
import { compared } from './compared.ts';
import { connected } from './connected.ts';
import { countries } from './countries.ts';
import { coverage } from './coverage.ts';
import { departed } from './departed.ts';
import { desk } from './desk.ts';
import { deskNotes } from './desk-notes.ts';
import { deskTables } from './desk-tables.ts';
import { dialogue } from './dialogue.ts';
import { diff } from './diff.ts';
import { diffEditions } from './diff-editions.ts';
import { edition } from './edition.ts';
import { editionApart } from './edition-apart.ts';
import { editionClusters } from './edition-clusters.ts';
import { editionCountry } from './edition-country.ts';
import { editionOverlap } from './edition-overlap.ts';
import { editionPresence } from './edition-presence.ts';
import { editionTogether } from './edition-together.ts';
import { events } from './events.ts';
import { explain } from './explain.ts';
import { followed } from './followed.ts';
import { groups } from './groups.ts';
import { hotspots } from './hotspots.ts';
import { identity } from './identity.ts';
import { isolates } from './isolates.ts';
import { listDoubt } from './list-doubt.ts';
import { lists } from './lists.ts';
import { log } from './log.ts';
import { mixing } from './mixing.ts';
import { model } from './model.ts';
import { news } from './news.ts';
import { now } from './now.ts';
import { onPage } from './on-page.ts';
import { opened } from './opened.ts';
import { pairs } from './pairs.ts';
import { path } from './path.ts';
import { peers } from './peers.ts';
import { periods } from './periods.ts';
import { posting } from './posting.ts';
import { posts } from './posts.ts';
import { rank } from './rank.ts';
import { rankedActivity } from './ranked-activity.ts';
import { reciprocity } from './reciprocity.ts';
import { refusals } from './refusals.ts';
import { roster } from './roster.ts';
import { rules } from './rules.ts';
import { seats } from './seats.ts';
import { shortLists } from './short-lists.ts';
import { show } from './show.ts';
import { similar } from './similar.ts';
import { snapshots } from './snapshots.ts';
import { spells } from './spells.ts';
import { standing } from './standing.ts';
import { status } from './status.ts';
import { tasks } from './tasks.ts';
import { terminal } from './terminal.ts';
import { ties } from './ties.ts';
import { toDo } from './to-do.ts';
import { together } from './together.ts';
import { unreturned } from './unreturned.ts';
import { verify } from './verify.ts';

export const words = {
  activity,
  address,
  alerts,
  among,
  brokers,
  changes,
  clusters,
  commandLine,
  compare,
  compared,
  connected,
  countries,
  coverage,
  departed,
  desk,
  deskNotes,
  deskTables,
  dialogue,
  diff,
  diffEditions,
  edition,
  editionApart,
  editionClusters,
  editionCountry,
  editionOverlap,
  editionPresence,
  editionTogether,
  events,
  explain,
  followed,
  groups,
  hotspots,
  idle,
  identity,
  isolates,
  listDoubt,
  lists,
  log,
  mixing,
  model,
  news,
  now,
  onPage,
  opened,
  pairs,
  path,
  peers,
  periods,
  posting,
  posts,
  rank,
  rankedActivity,
  reciprocity,
  refusals,
  roster,
  rules,
  seats,
  shortLists,
  show,
  similar,
  snapshots,
  spells,
  standing,
  status,
  tasks,
  terminal,
  ties,
  toDo,
  together,
  unreturned,
  verify,
};

export type Words = typeof words;
