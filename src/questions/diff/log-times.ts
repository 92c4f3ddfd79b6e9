/** Two days of one log: when the ties between them formed and ended, and what stood on neither day. */
import { groupBy } from '../../group-by.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import { type Bounds, endedAfter, formedBefore } from '../../log/between-days.ts';
import { spellsOf } from '../../log/tie-at.ts';
import type { Log, Logs } from '../../study/log.ts';
import type { Study } from '../../study/study.ts';
import type { Instant } from '../../values/log-entries.ts';
import { stretchBetween } from '../log/between-days.ts';

/** A tie that stood on the older day and ended, or that formed and stands on the newer one; by account ids. */
export interface ChangedTie {
  change: 'ended' | 'formed';
  source: string;
  target: string;
}

export interface LogTimes {
  name: string;
  /** When each of the ties ended or formed, in their order; `null` where the log does not say, or for none. */
  boundsOf(ties: readonly (ChangedTie | null)[]): (Bounds | null)[];
  /** Follows that formed and ended again in between. */
  cameAndWent: number;
}

/** `null` where the two are not of one log that the database has, or not in their order. */
export function logTimes(logs: Logs, old: Study, fresh: Study): LogTimes | null {
  const stretch = stretchBetween(logs, old, fresh);
  if (stretch === null) return null;
  const { name, after, to: by } = stretch;
  const cameAndWent = logs.ask(name, ({ ties }) => ties.countCameAndWent(after, by));
  return {
    name,
    cameAndWent,
    boundsOf: (ties) => logs.ask(name, (log) => boundsIn(log, ties, after, by)),
  };
}

function boundsIn(
  log: Log,
  ties: readonly (ChangedTie | null)[],
  after: Instant,
  by: Instant,
): (Bounds | null)[] {
  const found = new Array<Bounds | null>(ties.length).fill(null);
  const asked = ties.flatMap((tie, k) => (tie === null ? [] : [{ ...tie, k }]));
  for (const [source, own] of groupBy(asked, (tie) => tie.source)) {
    const targets = own.map(({ target }) => target);
    const spells = spellsOf(log.ties.ofPairs(source, targets));
    for (const { change, target, k } of own) {
      const ofTie = spells.get(target) ?? [];
      const bounds = change === 'ended' ? endedAfter(ofTie, after) : formedBefore(ofTie, by);
      // One record that took the place of another formed nothing in between.
      found[k] = bounds !== null && bounds.to <= after ? null : bounds;
    }
  }
  return found;
}

/** Earliest and time, as `events` has them: the former empty where it was witnessed. */
export function timeCells(bounds: Bounds | null): [earliest: string, time: string] {
  if (bounds === null) return ['', ''];
  return [earliestOf(bounds), isoOf(bounds.to)];
}
