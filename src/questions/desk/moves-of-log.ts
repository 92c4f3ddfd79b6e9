/** What became of the follows between a country's accounts and those abroad in a stretch of a log. */

import type { TieState } from '../../graph/tie-state.ts';
import { stateOfAny } from '../../graph/tie-state.ts';
import { groupBy } from '../../group-by.ts';
import type { SeenAccount } from '../../log/seen-time.ts';
import { readStretchTies, type StretchTie, standingCounter } from '../../store/log-stretch.ts';
import type { LoggedAccount } from '../../store/logged-accounts.ts';
import { isoOf } from '../log/open-log.ts';
import { isKnownAt, type Recent } from '../log/recent.ts';
import type { Move } from './moves.ts';

export interface MovesInLog {
  /** The last first. */
  moves: Move[];
  /** Follows that persons ended and that are not named. */
  unnamed: Record<Move['by'], number>;
  /** Follows that stood before and stand again. */
  renewed: number;
}

/** Net of the stretch, a follow each: one that formed and ended within it has ended. Accounts that are gone are not told of. */
export function movesInLog(
  recent: Recent,
  seen: ReadonlyMap<number, SeenAccount>,
  code: string,
  persons: boolean,
): MovesInLog {
  const { log, accounts, now } = recent;
  const standing = standingCounter(log.store, log.watch);
  const there = (key: number) => {
    const account = accounts.get(key);
    return account?.isWatched && account.state.gone === null && account.row !== null ? account : undefined;
  };
  const own = [...accounts.keys()].filter((key) => there(key)?.row?.country === code);
  const isOurs = (key: number) => accounts.get(key)?.row?.country === code;
  const state = (source: number, target: number): TieState => {
    if (standing(source, target) > 0) return 'yes';
    return isKnownAt(recent, seen, source, now.to) ? 'no' : 'unknown';
  };
  const events = readStretchTies(log.store, log.watch, now).filter(
    ({ source, target }) => isOurs(source) !== isOurs(target),
  );
  const found: MovesInLog = { moves: [], unnamed: { us: 0, them: 0 }, renewed: 0 };
  for (const [, of] of groupBy(events, ({ source, target }) => `${source} ${target}`)) {
    const { source, target } = of[0]!;
    const [from, to] = [there(source), there(target)];
    if (from === undefined || to === undefined) continue;
    const kind = changeOf(of, standing(source, target));
    if (kind === null) {
      found.renewed++;
      continue;
    }
    const by = isOurs(source) ? 'us' : 'them';
    if (kind === 'ended' && !persons && from.row?.kind === 'person') {
      found.unnamed[by]++;
      continue;
    }
    const last = of.findLast((event) => event.kind === kind)!;
    const [ours, other, otherKey] = by === 'us' ? [from, to, target] : [to, from, source];
    found.moves.push({
      ...{ kind, by, time: isoOf(last.to), earliest: last.from === last.to ? '' : isoOf(last.from) },
      ...endsOf(ours, other),
      back: state(target, source),
      anyBack: stateOfAny(own.map((key) => (by === 'us' ? state(otherKey, key) : state(key, otherKey)))),
    });
  }
  found.moves.sort((a, b) => (a.time === b.time ? (a.handle < b.handle ? -1 : 1) : a.time < b.time ? 1 : -1));
  return found;
}

/** `null` where it stood before and stands now. @param now how many records of it stand at the end. */
function changeOf(events: readonly StretchTie[], now: number): Move['kind'] | null {
  const before = events.reduce((sum, { kind }) => sum + (kind === 'formed' ? -1 : 1), now);
  if (now <= 0) return 'ended';
  return before > 0 ? null : 'formed';
}

function endsOf(ours: LoggedAccount, other: LoggedAccount) {
  return {
    ours: ours.state.handle,
    handle: other.state.handle,
    name: other.row?.name ?? '',
    country: other.row?.country ?? '',
    office: other.row?.office ?? '',
  };
}
