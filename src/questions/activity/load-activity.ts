/** From a sealed snapshot to what questions about activity are answered from, without the graph of follows. */
import type { Activity, Profiles } from '../../activity/activity.ts';
import { UserError } from '../../errors.ts';
import { readEntries } from '../../store/content.ts';
import { profilesOf } from '../../study/account-profiles.ts';
import type { StudyEntry } from '../../study/study.ts';
import { asSeen, chooseNodes, toStudyEntry } from '../load-study.ts';
import type { OpenSnapshot } from '../open-snapshot.ts';
import { buildActivity } from './build-activity.ts';

/** Accounts with what their profiles state, whatever may be published of it: an answer stays with who asks. */
export interface ProfiledNodes {
  /** In account-id order. */
  nodes: readonly StudyEntry[];
  profiles: Profiles;
}

export interface ActiveNodes extends ProfiledNodes {
  activity: Activity;
}

export function loadProfiles(opened: OpenSnapshot): ProfiledNodes {
  const { nodes } = readNodes(opened);
  return { nodes, profiles: profilesOf(nodes) };
}

/** What the accounts posted, or `null` where the snapshot holds no posts. */
export function findActivity(opened: OpenSnapshot): ActiveNodes | null {
  const keyed = readNodes(opened);
  const activity = buildActivity(opened, keyed);
  if (activity === null) return null;
  return { nodes: keyed.nodes, profiles: profilesOf(keyed.nodes), activity };
}

/** @throws UserError where the snapshot holds no posts, with how they are read. */
export function loadActivity(opened: OpenSnapshot): ActiveNodes {
  const found = findActivity(opened);
  if (found !== null) return found;
  const { name, network, withheld } = opened.snapshot;
  if (withheld.includes('feeds')) {
    throw new UserError(
      `the archive of ${name} was not allowed to carry posts; ask the database that ${network} was read into`,
    );
  }
  throw new UserError(
    `${name} holds no posts; a crawl with --activity reads them into a snapshot of its own: entente crawl --network ${network} -s NAME --activity`,
  );
}

function readNodes({ store, snapshot }: OpenSnapshot): ReturnType<typeof chooseNodes> {
  const content = readEntries(store, snapshot);
  const entries = content.entries.map((entry) => toStudyEntry(entry, snapshot, content.accounts, true));
  return chooseNodes(
    content,
    entries.map((entry) => asSeen(entry, snapshot)),
  );
}
