/** What a ranking owes to accounts that were not read: a 0 that nobody looked for is said to be one. */
import type { NodeColumn } from '../../graph/measures.ts';

/** Of known pairs alone: 0 where none of an account's is known. */
const OF_KNOWN_PAIRS: readonly NodeColumn[] = ['one_way_in', 'coreness', 'clustering'];

/** @param ranked how many have a value. @param unread how many of them were not read. */
export function unreadNote(ranked: number, unread: number, measure: NodeColumn): string[] {
  if (unread > 0 && unread === ranked) {
    return [
      'None of them was read to the end: these figures are of the known ties alone, and 0 only says that nothing is known.',
    ];
  }
  if (unread === 0 || !OF_KNOWN_PAIRS.includes(measure)) return [];
  return [
    `${unread} of them ${unread === 1 ? 'was' : 'were'} not read to the end: where 0 stands for ${unread === 1 ? 'it' : 'them'}, nothing is known.`,
  ];
}
