/** What the profiles of a study's accounts state, as columns over its nodes. */
import type { Profiles } from '../activity/activity.ts';
import type { StudyEntry } from './study.ts';

/** One value a node; NaN or '' where the profile does not say, or was not seen. */
export function profilesOf(nodes: readonly StudyEntry[]): Profiles {
  return {
    audience: Float64Array.from(nodes, ({ audienceCount }) => audienceCount ?? Number.NaN),
    followed: Float64Array.from(nodes, ({ declaredCount }) => declaredCount ?? Number.NaN),
    posts: Float64Array.from(nodes, ({ postCount }) => postCount ?? Number.NaN),
    joined: nodes.map(({ createdAt }) => createdAt ?? ''),
  };
}
