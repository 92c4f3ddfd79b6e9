/** Who of the roster is not on the network any more. */
import { isNode } from '../../roster/verdict.ts';
import type { StudyEntry } from '../../study/study.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { named } from '../ask.ts';

/** Who is gone and named before the rest is counted. */
const NAMED = 5;

/** Why fewer are counted than the roster has, where some of it are not there any more. */
export function goneNotes(entries: readonly StudyEntry[], code: string): Sentence[] {
  const there = new Map(entries.map((entry) => [entry.accountId || entry.handle, entry]));
  const gone = [...there.values()]
    .filter(({ verdict }) => !isNode(verdict))
    .sort((a, b) => Number(b.row.country === code) - Number(a.row.country === code));
  if (gone.length === 0) return [];
  const first = gone.slice(0, NAMED).map((entry) => ({ account: named(entry), verdict: entry.verdict }));
  return [say.deskNotes.gone(gone.length, there.size, first)];
}
