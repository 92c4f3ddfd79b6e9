/** Two days of one log that the database has: the stretch between them, and what the log witnessed in it. */

import { askLog, isLog, isoOf } from '../../open/open-log.ts';
import { readStretchTies, type Stretch } from '../../store/log-stretch.ts';
import type { AccountEvent } from '../../store/watch-entries.ts';
import { readAccountEvents } from '../../store/watch-log.ts';
import type { Logged } from '../../study/panel-events.ts';
import type { Study } from '../../study/study.ts';

const CAME = ['watched', 'back'] as const;
const WENT = ['unwatched', 'deactivated', 'suspended', 'deleted'] as const;

interface StretchOfLog extends Stretch {
  name: string;
}

/** `null` where the two are not of one log that the database has, or not in their order. */
export function stretchBetween(database: string, old: Study, fresh: Study): StretchOfLog | null {
  const [one, other] = [old.snapshot.options, fresh.snapshot.options];
  const [after, to] = [Date.parse(String(one.at)), Date.parse(String(other.at))];
  const name = String(one.log);
  if (one.log === undefined || one.log !== other.log || after > to || !isLog(database, name)) return null;
  return { name, after, to };
}

/** What the log has of the time after the one day and by the other; `null` also where it begins later, as one that was pruned. */
export function loggedBetween(database: string, old: Study, fresh: Study): Logged | null {
  const stretch = stretchBetween(database, old, fresh);
  if (stretch === null) return null;
  const { name, after, to: by } = stretch;
  return askLog(database, name, ({ store, watch, ids }) => {
    if ((watch.beginsAt ?? watch.startedAt) > after) return null;
    const events = readStretchTies(store, watch, stretch, null).map(({ kind, source, target, from, to }) => ({
      event: kind,
      source: ids.get(source)!,
      target: ids.get(target)!,
      earliest: isoOf(from),
      latest: isoOf(to),
      isWithin: from >= after,
    }));
    const moves = readAccountEvents(store, watch).filter(({ to }) => after < to && to <= by);
    const lastOf = (kinds: readonly AccountEvent['kind'][]) =>
      new Map(
        moves
          .filter(({ kind }) => kinds.includes(kind))
          // What is known between bounds is taken for their middle.
          .map(({ accountId, from, to }) => [
            accountId,
            (Math.max(after, ((from ?? to) + to) / 2) - after) / (by - after),
          ]),
      );
    return { name, events, came: lastOf(CAME), went: lastOf(WENT) };
  });
}
