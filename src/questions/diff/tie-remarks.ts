/** What a comparison says of ties as a whole. */
import { canTellEnds, TIE_CHANGES, type TieChange } from '../../changes/tie-changes.ts';
import { totalOf } from '../../changes/tie-list.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { type Diff, dated, type Year } from './compare-study.ts';

/** What became of the older ties, and where the newer ones came from. */
export function tieSentence({ comparison, tieCounts, old, new: fresh }: Diff): Sentence {
  const counts = Object.fromEntries(TIE_CHANGES.map((change) => [change, totalOf(tieCounts, change)]));
  const withTies = (year: Year) => ({ ...dated(year), ties: year.study.graph.edgeCount });
  return say.diff.ties(
    withTies(old),
    withTies(fresh),
    counts as Record<TieChange, number>,
    canTellEnds(comparison.old, comparison.new),
  );
}

/** What the keys of records show of the ties that are in both; nothing where keys are not known of both. */
export function keyNote({ comparison, tieCounts }: Diff): Sentence[] {
  const [kept, remade] = [totalOf(tieCounts, 'kept'), totalOf(tieCounts, 'remade')];
  const { stoodCount: stood } = comparison.oldTies;
  if (stood + remade === 0) return [];
  return [say.diff.keys({ inBoth: kept + remade, stood, remade, unknown: kept - stood })];
}

/** What a log adds to the days that are compared. @param withheld how many ends of persons are not listed. */
export function logNotes({ times, old }: Diff, withheld: number): Sentence[] {
  return [
    ...(times === null || times.cameAndWent === 0
      ? []
      : [say.diff.cameAndWent(times.cameAndWent, times.name, old.study.snapshot.date)]),
    ...(withheld === 0 ? [] : [say.events.byPersons(withheld)]),
  ];
}
