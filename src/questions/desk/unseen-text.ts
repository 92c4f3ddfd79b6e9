/** What could not be seen for a country, in words: whose follows and whose posts. */
import { count } from '../../cli/count.ts';
import { isNode } from '../../roster/verdict.ts';
import type { StudyEntry } from '../../study/study.ts';
import { called } from '../ask.ts';

export interface UnseenCounts {
  /** Own accounts, and those whose follows are not known now, were missed in gaps that are over, and whose posts could not be seen. */
  own: number;
  follows: number;
  followsInGaps: number;
  posts: number;
  /** The same of accounts abroad. */
  abroad: number;
  abroadFollows: number;
  abroadFollowsInGaps: number;
  abroadPosts: number;
}

/** Who is gone and named before the rest is counted. */
const NAMED = 5;

/** Of what there is something, by whose it is; '' where all could be seen. */
export function unseenText(counts: UnseenCounts): string {
  const ours = `of our ${count(counts.own, 'account')}`;
  const theirs = `of ${counts.abroad} abroad`;
  const parts: readonly (readonly [number, string, string])[] = [
    [counts.follows, 'whom', `${ours} follow`],
    [counts.followsInGaps, 'whom', `${ours} followed in gaps that are over`],
    [counts.posts, 'what', `${ours} post`],
    [counts.abroadFollows, 'whom', `${theirs} follow`],
    [counts.abroadFollowsInGaps, 'whom', `${theirs} followed in gaps that are over`],
    [counts.abroadPosts, 'what', `${theirs} post`],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, what, whose]) => `${what} ${number} ${whose}`)
    .join(', ');
}

/** Why fewer are counted than the roster has, where some of it are not there any more. */
export function goneNotes(entries: readonly StudyEntry[], code: string): string[] {
  const there = new Map(entries.map((entry) => [entry.accountId || entry.handle, entry]));
  const gone = [...there.values()]
    .filter(({ verdict }) => !isNode(verdict))
    .sort((a, b) => Number(b.row.country === code) - Number(a.row.country === code));
  if (gone.length === 0) return [];
  const names = gone.slice(0, NAMED).map((entry) => `${called(entry)} (${entry.verdict})`);
  const more = gone.length > NAMED ? ` and ${gone.length - NAMED} more` : '';
  return [
    `${gone.length} of ${count(there.size, 'account')} of the roster ${gone.length === 1 ? 'is' : 'are'} not on the network, and in no count: ${names.join(', ')}${more}.`,
  ];
}
