/** From a sealed snapshot to what questions about activity are answered from, without the graph of follows. */
import type { Activity, Profiles } from '../activity/activity.ts';
import { UserError } from '../errors.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { readEntries } from '../store/content.ts';
import { profilesOf } from '../study/account-profiles.ts';
import type { StudyEntry } from '../study/study.ts';
import type { Asked } from './ask.ts';
import { buildActivity, type KeyedNodes } from './build-activity.ts';
import { asSeen, chooseNodes, toStudyEntry } from './load-study.ts';
import { onceOpen } from './once-open.ts';

/** Accounts with what their profiles state, whatever may be published of it: an answer stays with who asks. */
export interface ProfiledNodes {
  /** In account-id order. */
  nodes: readonly StudyEntry[];
  profiles: Profiles;
}

export interface ActiveNodes extends ProfiledNodes {
  activity: Activity;
}

export function loadProfiles(asked: Asked): ProfiledNodes {
  const { nodes } = readNodes(asked);
  return { nodes, profiles: profilesOf(nodes) };
}

/** What the accounts posted, or `null` where the snapshot holds no posts. */
export const findActivity = onceOpen((asked: Asked): ActiveNodes | null => {
  const keyed = readNodes(asked);
  const activity = buildActivity(asked, keyed);
  if (activity === null) return null;
  return { nodes: keyed.nodes, profiles: profilesOf(keyed.nodes), activity };
});

/** @throws UserError where the snapshot holds no posts, with how they are read. */
export function loadActivity(asked: Asked): ActiveNodes {
  const found = findActivity(asked);
  if (found !== null) return found;
  const { name, network, withheld } = asked.snapshot;
  if (withheld.includes('feeds')) {
    throw new UserError(
      `the archive of ${name} was not allowed to carry posts; ask the database that ${network} was read into`,
    );
  }
  throw new UserError(
    `${name} holds no posts; a crawl with --activity reads them into a snapshot of its own: entente crawl --network ${network} -s NAME --activity`,
  );
}

function readNodes({ store, snapshot, nodes, keys }: Asked): KeyedNodes {
  if (publicationTerms(snapshot.network).profiles) return { nodes, keys };
  const content = readEntries(store, snapshot);
  const entries = content.entries.map((entry) => toStudyEntry(entry, snapshot, content.accounts, true));
  return chooseNodes(
    content,
    entries.map((entry) => asSeen(entry, snapshot)),
  );
}
