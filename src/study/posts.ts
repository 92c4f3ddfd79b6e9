/** What accounts posted and what their profiles state, whatever may be published of it: an answer stays with who asks. */
import type { Activity, Profiles } from '../activity/activity.ts';
import { refusal } from '../words/refusal.ts';
import type { Sentence } from '../words/said.ts';
import type { StudyEntry } from './study.ts';

interface ProfiledNodes {
  /** In account-id order. */
  nodes: readonly StudyEntry[];
  profiles: Profiles;
}

export interface ActiveNodes extends ProfiledNodes {
  activity: Activity;
}

export interface Posts {
  readonly profiled: ProfiledNodes;
  /** `null` where it holds no posts. */
  readonly active: ActiveNodes | null;
  /** Why it would hold none, and how they are read. */
  readonly noPosts: Sentence;
}

/** @throws UserError where the study holds no posts, with how they are read. */
export function requirePosts({ active, noPosts }: Posts): ActiveNodes {
  if (active === null) throw refusal(noPosts);
  return active;
}
