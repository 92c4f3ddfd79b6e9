/** Two days of one log that the database has: the stretch between them, and what the log witnessed in it. */

import { isoOf } from '../../iso-instant.ts';
import type { Logs } from '../../study/log.ts';
import type { Logged } from '../../study/panel-events.ts';
import type { Study } from '../../study/study.ts';
import type { AccountEvent } from '../../values/log-entries.ts';
import { beginOf } from '../../values/log-facts.ts';
import type { Stretch } from '../../values/log-stretch.ts';

const CAME = ['watched', 'back'] as const;
const WENT = ['unwatched', 'deactivated', 'suspended', 'deleted'] as const;

interface StretchOfLog extends Stretch {
  name: string;
}

/** `null` where the two are not of one log that the database has, or not in their order. */
export function stretchBetween(logs: Logs, old: Study, fresh: Study): StretchOfLog | null {
  const [one, other] = [old.snapshot.options, fresh.snapshot.options];
  const [after, to] = [Date.parse(String(one.at)), Date.parse(String(other.at))];
  const name = String(one.log);
  if (one.log === undefined || one.log !== other.log || after > to) return null;
  return logs.all.some((log) => log.name === name) ? { name, after, to } : null;
}

/** What the log has of the time after the one day and by the other; `null` also where it begins later, as one that was pruned. */
export function loggedBetween(logs: Logs, old: Study, fresh: Study): Logged | null {
  const stretch = stretchBetween(logs, old, fresh);
  if (stretch === null) return null;
  const { name, after, to: by } = stretch;
  return logs.ask(name, ({ about, ids, ties, accountEvents }) => {
    if (beginOf(about) > after) return null;
    const events = ties.within(stretch, null).map(({ kind, source, target, from, to }) => ({
      event: kind,
      source: ids.get(source)!,
      target: ids.get(target)!,
      earliest: isoOf(from),
      latest: isoOf(to),
      isWithin: from >= after,
    }));
    const moves = accountEvents().filter(({ to }) => after < to && to <= by);
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
