/** What moved for a country in the last stretch of a log, beside the stretch before it and part by part. */

import { groupBy } from '../../group-by.ts';
import { type SeenAccount, seenShare } from '../../log/seen-time.ts';
import type { Bounds } from '../../values/bounded.ts';
import type { Instant } from '../../values/log-entries.ts';
import { beginOf } from '../../values/log-facts.ts';
import type { Stretch } from '../../values/log-stretch.ts';
import { partOf } from '../log/moved.ts';
import { eachWhyOnce, whyNotCompared } from '../log/period-before.ts';
import type { Recent } from '../log/recent.ts';
import { pairsMade } from './moves.ts';
import type { LoggedMove } from './moves-of-log.ts';
import type { Period, PeriodFigure, PeriodPart } from './period.ts';
import type { StandingAt } from './standing-at.ts';
import { waitingInLog } from './waiting-in-log.ts';

/**
 * @param moves of the stretch, and of the one before it.
 * @param waits who waits as of the last sweep, with what that leaves open, which is left open of the instants before it, too.
 */
export function periodInLog(
  recent: Recent,
  seen: ReadonlyMap<number, SeenAccount>,
  code: string,
  moves: Readonly<Record<'now' | 'before', readonly LoggedMove[]>>,
  standingAt: (at: Instant) => StandingAt,
  waits: Bounds,
): Period {
  const { log, last, now, accounts } = recent;
  const sides = groupBy(seen, ([key]) =>
    accounts.get(key)!.row === null ? null : accounts.get(key)!.row!.country === code,
  );
  const [ours, theirs] = [true, false].map((side) => (sides.get(side) ?? []).map(([, one]) => one)) as [
    SeenAccount[],
    SeenAccount[],
  ];
  const whyNot = {
    ours: whyNotCompared(recent, ours, 'ours'),
    abroad: whyNotCompared(recent, theirs, 'abroad'),
  };
  const length = partOf(last);
  const ends = Array.from({ length: last.ms / length }, (_, k) => now.after + (k + 1) * length);
  // Who waits is as of the last sweep, as the tables of it are.
  const lag = now.to - (log.about.sweptAt ?? now.to);
  const counted = waitingInLog(
    recent,
    seen,
    code,
    [now.after, ...ends].map((end) => ({ at: end - lag, standing: standingAt(end - lag) })),
  );
  const atSweep = counted.at(-1)!;
  const waiting = counted.map(
    (one): Bounds => ({
      least: Math.max(0, waits.least + one.least - atSweep.least),
      most: waits.most + one.most - atSweep.most,
    }),
  );
  const isWaitingKnown = lag <= last.ms;
  const begins = beginOf(log.about);
  const parts = ends.map((to, k): PeriodPart => {
    const stretch = { after: to - length, to };
    const [seenOurs, seenTheirs] = [ours, theirs].map((side) => seenShare(side, stretch.after, stretch.to));
    const counts = countMoves(moves.now, stretch);
    return {
      ...stretch,
      gained: seenTheirs! > 0 ? counts.gained : null,
      lost: seenTheirs! > 0 ? counts.lost : null,
      waiting: isWaitingKnown && to - lag > begins ? waiting[k + 1]! : null,
      newly_followed: seenOurs! > 0 ? counts.newly_followed : null,
      mutual_made: seenOurs! > 0 && seenTheirs! > 0 ? counts.mutual_made : null,
      seen: { ours: seenOurs!, abroad: seenTheirs! },
    };
  });
  const before = countMoves(moves.before, recent.before);
  const comparable = (figure: PeriodFigure): boolean => {
    if (figure === 'newly_followed') return whyNot.ours === null;
    if (figure === 'gained' || figure === 'lost') return whyNot.abroad === null;
    return whyNot.ours === null && whyNot.abroad === null && (figure !== 'waiting' || isWaitingKnown);
  };
  const beside = (figure: Exclude<PeriodFigure, 'waiting'>): Bounds | null =>
    comparable(figure) ? { least: before[figure], most: before[figure] } : null;
  return {
    parts,
    before: {
      gained: beside('gained'),
      lost: beside('lost'),
      waiting: comparable('waiting') ? waiting[0]! : null,
      newly_followed: beside('newly_followed'),
      mutual_made: beside('mutual_made'),
    },
    whyNot: eachWhyOnce([whyNot.abroad, whyNot.ours]),
  };
}

/** Of follows with accounts abroad that formed or ended in a stretch; a pair is made mutual once. */
function countMoves(moves: readonly LoggedMove[], { after, to }: Stretch) {
  const isWithin = (at: Instant) => at > after && at <= to;
  const count = (kind: LoggedMove['kind'], by: LoggedMove['by']) =>
    moves.filter((move) => move.kind === kind && move.by === by && isWithin(move.at)).length;
  return {
    gained: count('formed', 'them'),
    lost: count('ended', 'them'),
    newly_followed: count('formed', 'us'),
    mutual_made: pairsMade(moves).filter((of) => isWithin(Math.max(...of.map(({ at }) => at)))).length,
  };
}
