/** Two days of one log: when the ties between them formed and ended, and what stood on neither day. */
import { type Bounds, cameAndWent, endedAfter, formedBefore } from '../../log/between-days.ts';
import { readSources } from '../../log/sources.ts';
import { isLog, isoOf, openLog } from '../log/open-log.ts';
import type { Year } from './compare-study.ts';

export interface LogTimes {
  name: string;
  /** When the tie ended that stood on the older day, or formed that stands on the newer one; `null` where the log does not say. */
  ended(source: string, target: string): Bounds | null;
  formed(source: string, target: string): Bounds | null;
  /** Follows that formed and ended again in between. */
  cameAndWent: number;
}

/** `null` where the two are not of one log that the database has, or not in their order. */
export function logTimes(database: string, old: Year, fresh: Year): LogTimes | null {
  const [one, other] = [old, fresh].map(({ study }) => study.snapshot.options);
  const [after, by] = [one!, other!].map(({ at }) => Date.parse(String(at))) as [number, number];
  const name = String(one!.log);
  if (one!.log === undefined || one!.log !== other!.log || after > by || !isLog(database, name)) return null;
  const { store, watch } = openLog(database, name);
  const sources = new Map(
    readSources(store, watch).map((source) => [source.account.state.accountId, source.spells]),
  );
  store.close();
  const spells = (source: string, target: string) => sources.get(source)?.get(target) ?? [];
  let passing = 0;
  for (const targets of sources.values()) {
    for (const own of targets.values()) passing += cameAndWent(own, after, by);
  }
  return {
    name,
    ended: (source, target) => endedAfter(spells(source, target), after),
    formed: (source, target) => formedBefore(spells(source, target), by),
    cameAndWent: passing,
  };
}

/** Earliest and time, as `events` has them: the former empty where it was witnessed. */
export function timeCells(bounds: Bounds | null): [earliest: string, time: string] {
  if (bounds === null) return ['', ''];
  const { from, to } = bounds;
  return [from === null || from === to ? '' : isoOf(from), isoOf(to)];
}
