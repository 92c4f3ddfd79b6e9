/** What a comparison says of ties, mutual ties and accounts as a whole. */
import { countOpenPairs } from '../../changes/open-pairs.ts';
import { canTellEnds, TIE_CHANGES, type TieChange } from '../../changes/tie-changes.ts';
import { type ChangeCount, totalOf } from '../../changes/tie-list.ts';
import { groupBy } from '../../group-by.ts';
import { identified } from '../../study/shared-ids.ts';
import type { Sentence } from '../../words/said.ts';
import { say } from '../../words/say.ts';
import { meaningNote, numberNotes, orderNote } from '../compared-notes.ts';
import { compared, type Diff, dated, type Year } from './compare-study.ts';

/** Which snapshots these are, and how many nodes each has. */
export function scope(diff: Diff): Sentence {
  const { old, new: fresh, panel } = diff.comparison;
  return say.changes.scope(compared(diff), old.nodes.length, fresh.nodes.length, panel.old.length);
}

/** What became of the older ties, and where the newer ones came from; how the total changed, and how lasting ties are. */
export function tieSentences(diff: Diff): Sentence[] {
  const { old, new: fresh } = diff.comparison;
  const of = compared(diff);
  const counts = diff.tieCounts();
  const totals = Object.fromEntries(TIE_CHANGES.map((change) => [change, totalOf(counts, change)])) as Record<
    TieChange,
    number
  >;
  const tellsEnds = canTellEnds(old, fresh);
  const kept = totals.kept + totals.remade;
  return [
    say.changes.ties(of, old.graph.edgeCount, totals, tellsEnds, fresh.graph.edgeCount),
    ...sum(diff, counts, ['formed', 'ended']),
    ...(tellsEnds && kept + totals.ended > 0 ? [say.changes.survival(of, kept + totals.ended, kept)] : []),
  ];
}

/** The same of pairs that follow each other. */
export function mutualSentences(diff: Diff): Sentence[] {
  const { old, new: fresh } = diff.comparison;
  const counts = diff.mutualCounts();
  const total = (change: string) => totalOf<string>(counts, change);
  const totals = {
    kept: total('kept'),
    broken: canTellEnds(old, fresh) ? total('broken') : 0,
    made: total('made'),
    lost: total('lost'),
    left: total('left'),
    joined: total('joined'),
    'left-group': total('left-group'),
    'entered-group': total('entered-group'),
    notComparable: total('not-comparable-now') + total('not-comparable-before'),
  };
  return [say.changes.pairs(compared(diff), totals), ...sum(diff, counts, ['made', 'broken'])];
}

/** The change of a total as the sum of what formed and ended, of what came and went with accounts, and of what cannot be compared. */
function sum<C extends string>(
  diff: Diff,
  counts: readonly ChangeCount<C>[],
  [formed, ended]: readonly [C, C],
): Sentence[] {
  if (!canTellEnds(diff.comparison.old, diff.comparison.new)) return [];
  const of = (change: string) => totalOf<string>(counts, change);
  const parts = [
    of(formed) - of(ended),
    of('joined') + of('entered-group') - of('left') - of('left-group') - of('lost'),
    of('not-comparable-before') - of('not-comparable-now'),
  ] as const;
  if (parts.filter((part) => part !== 0).length < 2) return [];
  return [say.changes.sum(compared(diff), parts[0] + parts[1] + parts[2], ...parts)];
}

/** What the keys of records show of the ties that are in both; nothing where keys are not known of both. */
export function keyNote({ comparison, tieCounts }: Diff): Sentence[] {
  const [kept, remade] = [totalOf(tieCounts(), 'kept'), totalOf(tieCounts(), 'remade')];
  const { stoodCount: stood } = comparison.oldTies;
  return stood + remade === 0 ? [] : [say.changes.keys(stood, remade, kept - stood)];
}

/** What happened to accounts, by how many. */
export function eventSentence(diff: Diff): Sentence {
  const { old, new: fresh, events } = diff.comparison;
  const of = compared(diff);
  if (old.derived || fresh.derived) return say.changes.untold(of);
  if (events.length === 0) return say.changes.same(of);
  const totals = [...groupBy(events, ({ kind }) => kind)].map(
    ([kind, those]) => [kind, those.length] as const,
  );
  return say.changes.events(of, totals);
}

/** Which ties cannot be compared, and why. */
export function incomparable(diff: Diff): Sentence[] {
  const { comparison, tieCounts } = diff;
  const of = compared(diff);
  const [now, before] = [
    totalOf(tieCounts(), 'not-comparable-now'),
    totalOf(tieCounts(), 'not-comparable-before'),
  ];
  if (now + before === 0) return [say.changes.comparable(of, countOpenPairs(comparison))];
  const there = new Set(comparison.new.nodes);
  const unread = comparison.events.filter(({ kind }) => kind === 'gone-unobservable');
  const gone = unread.filter(({ account }) => there.has(account)).length;
  return [
    say.changes.notComparable(of, now, before),
    ...(gone === 0 ? [] : [say.changes.goneUnread(of, gone, unread.length - gone)]),
  ];
}

/** What a log adds to the days that are compared. @param withheld how many ends of persons are not listed. */
export function logNotes({ times, old }: Pick<Diff, 'times' | 'old'>, withheld: number): Sentence[] {
  return [
    ...(times === null || times.cameAndWent === 0
      ? []
      : [say.diff.cameAndWent(times.cameAndWent, times.name, old.study.snapshot.date)]),
    ...(withheld === 0 ? [] : [say.events.byPersons(withheld)]),
  ];
}

/** What a reader has to know before trusting a comparison of these snapshots. */
export function cautions(years: readonly Pick<Year, 'study'>[]): Sentence[] {
  const snapshots = years.map(({ study }) => study.snapshot);
  return [
    ...years
      .filter(({ study }) => study.snapshot.origin === 'derived')
      .map((year) => say.compared.derived(dated(year), String(year.study.snapshot.options.source))),
    ...numberNotes(years.map(({ study }) => identified(study))),
    ...meaningNote(snapshots),
    ...orderNote('snapshots', snapshots),
  ];
}
