/** What persons are known to have ended: counted, and listed where that was asked for, since lists of who dropped whom are used to harass. */
import type { ListedMutual } from './mutual-changes.ts';
import type { ListedTie } from './tie-list.ts';

/** Whether a person has ended the follow. */
export function isEndOfPerson({ change, source }: Pick<ListedTie, 'change' | 'source'>): boolean {
  return change === 'ended' && source.kind === 'person';
}

/** Whether a person has broken the mutual tie, or had a part in that. */
export function isBreakOfPerson({ change, by }: Pick<ListedMutual, 'change' | 'by'>): boolean {
  return change === 'broken' && by.some(({ kind }) => kind === 'person');
}
