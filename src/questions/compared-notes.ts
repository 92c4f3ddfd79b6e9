/** What is said of snapshots or editions that are compared, whatever is compared of them. */
import { comparedBy, type Identified } from '../study/shared-ids.ts';
import type { StudySnapshot } from '../study/study.ts';
import type { Sentence } from '../words/said.ts';
import { say } from '../words/say.ts';
import type { Dated } from '../words/values.ts';

/** Says it where ids number the rows of tables, and by what their accounts are compared then. */
export function numberNotes(snapshots: readonly Identified[]): Sentence[] {
  const { handles, numbers } = comparedBy(snapshots);
  return [
    ...(handles.length === 0 ? [] : [say.compared.byHandle(handles)]),
    ...(numbers.length === 0 ? [] : [say.compared.byNumber(numbers)]),
  ];
}

/** Says it where snapshots were read in ways that mean different things; nothing where all mean the same. */
export function meaningNote(snapshots: readonly Pick<StudySnapshot, 'name' | 'meaning'>[]): Sentence[] {
  if (new Set(snapshots.map(({ meaning }) => meaning)).size <= 1) return [];
  return [say.compared.readings(snapshots.map(({ name, meaning }) => ({ name, meaning })))];
}

/** Says it where one that is named before another is of a later day. */
export function orderNote(what: 'snapshots' | 'editions', named: readonly Dated[]): Sentence[] {
  if (!named.some(({ date }, k) => k > 0 && date < named[k - 1]!.date)) return [];
  return [
    say.compared.disordered(
      what,
      named.map(({ name, date }) => ({ name, date })),
    ),
  ];
}
