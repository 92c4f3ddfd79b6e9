/** What a ranking owes to accounts that were not read: a 0 that nobody looked for is said to be one. */
import type { NodeColumn } from '../../graph/measures.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';

/** Of known pairs alone: 0 where none of an account's is known. */
const OF_KNOWN_PAIRS: readonly NodeColumn[] = ['one_way_in', 'coreness', 'clustering'];

/** @param ranked how many have a value. @param unread how many of them were not read. */
export function unreadNote(ranked: number, unread: number, measure: NodeColumn): Said[] {
  if (unread > 0 && unread === ranked) return [say.rank.noneRead()];
  return unread === 0 || !OF_KNOWN_PAIRS.includes(measure) ? [] : [say.rank.someUnread(unread)];
}
