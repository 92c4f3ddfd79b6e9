/** What the accounts of a sealed snapshot posted and state of themselves, without the graph of follows. */
import { once } from '../once.ts';
import { publicationTerms } from '../roster/publication-terms.ts';
import { profilesOf } from '../study/account-profiles.ts';
import type { Posts } from '../study/posts.ts';
import { say } from '../words/say.ts';
import { buildActivity, type KeyedNodes } from './build-activity.ts';
import { asSeen, chooseNodes, type KeyedStudy, toStudyEntry } from './load-study.ts';
import type { OpenSnapshot } from './open-snapshot.ts';

export function openPosts(opened: OpenSnapshot, study: KeyedStudy): Posts {
  const keyed = once(() => readNodes(opened, study));
  const profiled = once(() => ({ nodes: keyed().nodes, profiles: profilesOf(keyed().nodes) }));
  const active = once(() => {
    const activity = buildActivity(opened, keyed());
    return activity === null ? null : { ...profiled(), activity };
  });
  const { name, network, withheld } = opened.snapshot;
  return {
    get profiled() {
      return profiled();
    },
    get active() {
      return active();
    },
    noPosts: withheld.includes('feeds')
      ? say.refusals.postsWithheld(name, network)
      : say.refusals.noPosts(name, network),
  };
}

function readNodes(
  { snapshot }: OpenSnapshot,
  { study: { nodes }, content, keys, belongs }: KeyedStudy,
): KeyedNodes {
  if (publicationTerms(snapshot.network).profiles) return { nodes, keys };
  const entries = content.entries.map((entry) => toStudyEntry(entry, snapshot, content.accounts, true));
  return chooseNodes(
    content,
    entries.map((entry) => asSeen(entry, snapshot)),
    belongs,
  );
}
