/** What a ranking owes to accounts that were not read: a 0 that nobody looked for is said to be one. */
import type { NodeColumn } from '../../graph/measures.ts';
import { isObserved } from '../../roster/verdict.ts';
import type { StudyEntry } from '../../study/study.ts';

/** Of known pairs alone: 0 where none of an account's is known. */
const OF_KNOWN_PAIRS: readonly NodeColumn[] = ['one_way_in', 'coreness', 'clustering'];

/** @param ranked those that have a value. */
export function unreadNote(ranked: readonly StudyEntry[], measure: NodeColumn): string[] {
  const unread = ranked.filter(({ verdict }) => !isObserved(verdict)).length;
  if (unread > 0 && unread === ranked.length) {
    return [
      'None of them was read to the end: these figures are of the known ties alone, and 0 only says that nothing is known.',
    ];
  }
  if (unread === 0 || !OF_KNOWN_PAIRS.includes(measure)) return [];
  return [
    `${unread} of them ${unread === 1 ? 'was' : 'were'} not read to the end: where 0 stands for ${unread === 1 ? 'it' : 'them'}, nothing is known.`,
  ];
}
