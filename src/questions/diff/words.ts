/** What a comparison says in words, whatever is shown of it. */

import type { Comparison } from '../../changes/compare-snapshots.ts';
import { canTellEnds, type TieChange } from '../../changes/tie-changes.ts';
import { type ChangeCount, totalOf } from '../../changes/tie-list.ts';
import { count } from '../../cli/count.ts';
import { comparedBy, type Identified, identified } from '../../study/shared-ids.ts';
import type { Said } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import type { Year } from './compare-study.ts';
import type { LogTimes } from './log-times.ts';

export interface Diff {
  old: Year;
  new: Year;
  comparison: Comparison;
  tieCounts: readonly ChangeCount[];
  /** Where both are days of one log. */
  times: LogTimes | null;
  /** Whether persons who ended a follow are counted and not listed: where one of the two is out of a log. */
  sparesPersons: boolean;
}

export function dated({ study: { snapshot } }: Year): string {
  return `${snapshot.name} (${snapshot.date})`;
}

/** "From … to …: 120 ties; 3 ended, 1 left the roster; 5 formed: 121 ties.", without what did not happen. */
export function tieSentence(diff: Diff): string {
  const { comparison } = diff;
  const told = (words: Readonly<Partial<Record<TieChange, string>>>) =>
    Object.entries(words)
      .map(([change, what]) => [totalOf(diff.tieCounts, change as TieChange), what] as const)
      .filter(([number]) => number > 0)
      .map(([number, what]) => `${number} ${what}`)
      .join(', ');
  const canTell = canTellEnds(comparison.old, comparison.new);
  const became = told({
    remade: 'ended and remade in between',
    ...(canTell ? { ended: 'ended' } : {}),
    lost: 'lost with an account',
    'not-comparable-now': 'not comparable now',
    left: 'left the roster',
  });
  const came = told({
    formed: 'formed',
    'not-comparable-before': 'not comparable before',
    joined: 'joined with an account',
  });
  const before = became === '' && canTell ? 'all of them still there' : became;
  return `From ${dated(diff.old)} to ${dated(diff.new)}: ${[count(diff.old.study.graph.edgeCount, 'tie'), before, came || 'none new'].filter((part) => part !== '').join('; ')}: ${count(diff.new.study.graph.edgeCount, 'tie')}.`;
}

/** What the keys of records show of the ties that are in both; nothing where keys are not known of both. */
export function keyNote({ comparison, tieCounts }: Diff): string[] {
  const [kept, remade] = [totalOf(tieCounts, 'kept'), totalOf(tieCounts, 'remade')];
  const { stoodCount } = comparison.oldTies;
  if (stoodCount + remade === 0) return [];
  const unknown = kept - stoodCount;
  return [
    `Of the ${count(kept + remade, 'tie')} that are in both, the keys of their records show that ${stoodCount} stood throughout${remade === 0 ? '' : ` and ${remade} ended and were made again`}${unknown === 0 ? '' : `; of ${unknown} it is not known`}.`,
  ];
}

/** What a log adds to the days that are compared. @param withheld how many ends of persons are not listed. */
export function logNotes({ times, old }: Diff, withheld: number): Said[] {
  const passing =
    times === null || times.cameAndWent === 0
      ? []
      : [
          `Between the two days ${count(times.cameAndWent, 'follow')} formed and ended again, and ${times.cameAndWent === 1 ? 'stands' : 'stand'} on neither: entente events ${times.name} --since ${old.study.snapshot.date}.`,
        ];
  const unlisted =
    withheld === 0
      ? []
      : [
          say.events.byPersons(withheld),
        ];
  return [...passing, ...unlisted];
}

/** What a reader has to know before trusting a comparison of these snapshots. */
export function warnings(years: readonly Year[]): string[] {
  const snapshots = years.map(({ study }) => study.snapshot);
  const notes = snapshots
    .filter(({ origin }) => origin === 'derived')
    .map(
      ({ name, date, options }) =>
        `${name} is derived from ${options.source}: the ties that stood when that was read and were declared by ${date}. Ties that ended before are invisible in it, and its roster is the later one; so only formed ties are told, and nothing of accounts.`,
    );
  notes.push(...numberNotes(years.map(({ study }) => identified(study))), ...meaningNote(snapshots));
  if (snapshots.some(({ date }, k) => k > 0 && date < snapshots[k - 1]!.date)) {
    notes.push(
      `The snapshots are not in the order of their dates: ${snapshots.map(({ name, date }) => `${name} ${date}`).join(', ')}.`,
    );
  }
  return notes;
}

/** Says it where ids number the rows of tables, and by what their accounts are compared then. */
export function numberNotes(snapshots: readonly Identified[]): string[] {
  const { handles, numbers } = comparedBy(snapshots);
  return [
    ...(handles.length === 0
      ? []
      : [
          `Ids that number the rows of a table (${handles.join(', ')}): accounts are compared by handle, or by a name that is theirs alone.`,
        ]),
    ...(numbers.length === 0
      ? []
      : [
          `Nothing but the number of a row names an account (${numbers.join(', ')}): accounts are compared by these numbers.`,
        ]),
  ];
}

/** Says it where snapshots were read in ways that mean different things; nothing where all mean the same. */
export function meaningNote(
  snapshots: readonly { name: string; meaning: 'shown' | 'declared' | 'given' }[],
): string[] {
  if (new Set(snapshots.map(({ meaning }) => meaning)).size <= 1) return [];
  const meanings = {
    shown: 'what the app shows',
    declared: 'what accounts declare',
    given: 'what a file gave',
  };
  return [
    `The readings differ (${snapshots.map(({ name, meaning }) => `${name}: ${meanings[meaning]}`).join('; ')}): a tie may be in one and not in the other for that reason alone.`,
  ];
}
