/** What became of the follows between a country's accounts and those abroad in a stretch of a log. */

import { stateOfAny, type TieState } from '../../graph/tie-state.ts';
import { groupBy } from '../../group-by.ts';
import { earliestOf, isoOf } from '../../iso-instant.ts';
import type { SeenAccount } from '../../log/seen-time.ts';
import type { Instant } from '../../values/log-entries.ts';
import type { Stretch, StretchTie } from '../../values/log-stretch.ts';
import type { LoggedAccount } from '../../values/logged-account.ts';
import { isKnownAt, type Recent } from '../log/recent.ts';
import { type Move, type OtherFollows, otherFollows } from './moves.ts';
import type { StandingAt } from './standing-at.ts';

export interface MovesInLog {
  /** The last first. */
  moves: LoggedMove[];
  /** Follows that stood before and stand again. */
  renewed: number;
}

export interface LoggedMove extends Move {
  /** Whether a person ended it, who is counted and named only where that is asked for. */
  isSpared: boolean;
  /** When it formed or ended at the latest: milliseconds. */
  at: Instant;
}

/**
 * Net of a stretch, a follow each: one that formed and ended within it has ended. Accounts that are gone now are not told of.
 * @param stretch the last one, or the one before it.
 */
export function movesInLog(
  recent: Recent,
  seen: ReadonlyMap<number, SeenAccount>,
  code: string,
  stretch: Stretch,
  standingAt: (at: Instant) => StandingAt,
): MovesInLog {
  const { log, accounts } = recent;
  const standing = standingAt(stretch.to).count;
  const there = (key: number) => {
    const account = accounts.get(key);
    return account?.isWatched && account.state.gone === null && account.row !== null ? account : undefined;
  };
  const own = [...accounts.keys()].filter((key) => there(key)?.row?.country === code);
  const isOurs = (key: number) => accounts.get(key)?.row?.country === code;
  const state = (source: number, target: number): TieState => {
    if (standing(source, target) > 0) return 'yes';
    return isKnownAt(recent, seen, source, stretch.to) ? 'no' : 'unknown';
  };
  const ours = [...accounts.keys()].filter(isOurs);
  const events = log.ties
    .within(stretch, ours)
    .filter(({ source, target }) => isOurs(source) !== isOurs(target));
  const changes = groupBy(events, ({ source, target }) => `${source} ${target}`);
  const earlier = (source: number, target: number): TieState => {
    const isThere = standing(source, target) > 0;
    if (stoodBefore(changes.get(`${source} ${target}`) ?? [], isThere)) return 'yes';
    return isKnownAt(recent, seen, source, beginOf(recent, stretch, seen, source)) ? 'no' : 'unknown';
  };
  /** The follows with every account of the country, the way that it goes. */
  const others = (by: Move['by'], other: number, is: typeof state): OtherFollows =>
    otherFollows(
      own.map((key) => [there(key)!.state.handle, by === 'us' ? is(key, other) : is(other, key)] as const),
    );
  const found: MovesInLog = { moves: [], renewed: 0 };
  for (const [, those] of changes) {
    const { source, target } = those[0]!;
    const [from, to] = [there(source), there(target)];
    if (from === undefined || to === undefined) continue;
    const kind = changeOf(those, standing(source, target) > 0);
    if (kind === null) {
      found.renewed++;
      continue;
    }
    const by = isOurs(source) ? 'us' : 'them';
    const last = those.findLast((event) => event.kind === kind)!;
    const [ours, other, otherKey] = by === 'us' ? [from, to, target] : [to, from, source];
    found.moves.push({
      kind,
      by,
      isSpared: kind === 'ended' && from.row?.kind === 'person',
      at: last.to,
      time: isoOf(last.to),
      earliest: earliestOf(last),
      ...endsOf(ours, other),
      back: state(target, source),
      anyBack: stateOfAny(own.map((key) => (by === 'us' ? state(otherKey, key) : state(key, otherKey)))),
      others: others(by, otherKey, kind === 'formed' ? earlier : state),
    });
  }
  found.moves.sort((a, b) => (a.time === b.time ? (a.handle < b.handle ? -1 : 1) : a.time < b.time ? 1 : -1));
  return found;
}

/** `null` where it stood before and stands now. @param events one at least. @param isThere whether it stands at the end. */
function changeOf(events: readonly StretchTie[], isThere: boolean): Move['kind'] | null {
  if (!isThere) return 'ended';
  return stoodBefore(events, isThere) ? null : 'formed';
}

/** Whether it stood before these events. */
function stoodBefore([first]: readonly StretchTie[], isThere: boolean): boolean {
  return first === undefined ? isThere : first.kind === 'ended';
}

/** When what an account followed before is asked: as the stretch begins, or at its first reading where the log begins later. */
function beginOf(
  { log: { about } }: Recent,
  { after }: Stretch,
  seen: ReadonlyMap<number, SeenAccount>,
  key: number,
) {
  const begins = about.beginsAt ?? about.startedAt;
  return begins <= after ? after : Math.max(begins, seen.get(key)?.seen[0]?.from ?? begins);
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
