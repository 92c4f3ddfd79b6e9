/** The events of a watch in words, a line each. */

import { minuteText } from '../minute-text.ts';
import type { RosterRow } from '../roster/row.ts';
import type { WatchedAccount } from '../store/watch-log.ts';
import type { AccountEvent, Standing, TieEvent } from '../values/log-entries.ts';

export interface EventSpeaker {
  /** `null` for what is the beginning and no event, and for a follow that a person has ended: those are counted alone. */
  words(event: TieEvent | AccountEvent): string | null;
  /** Follows ended by persons so far. */
  readonly withheld: number;
}

interface Speaking {
  /** Accounts that the log has already. */
  known: readonly WatchedAccount[];
  /** The roster as it is now. */
  rows(): readonly RosterRow[];
  /** The follows of an account by now. */
  standing(accountId: string): Standing;
}

export function eventSpeaker({ known, rows, standing }: Speaking): EventSpeaker {
  let byHandle: ReadonlyMap<string, RosterRow> = new Map();
  const named = new Map(
    known.map(({ state, rosterHandle }) => [
      state.accountId,
      { handle: state.handle, row: rowOf(rosterHandle) },
    ]),
  );
  let withheld = 0;
  let begunAt = known.length === 0 ? null : Number.NEGATIVE_INFINITY;
  return {
    words(event) {
      begunAt ??= event.to;
      const said = 'source' in event ? tieWords(event) : accountWords(event);
      const { from, to } = event;
      if (said === null || from === null || to === begunAt) return null;
      const [earliest, time] = [minuteOf(from), minuteOf(to)];
      return `${time}  ${said}${earliest === time ? '' : ` (at the earliest ${earliest})`}`;
    },
    get withheld() {
      return withheld;
    },
  };

  function rowOf(handle: string): RosterRow | null {
    // A roster that has changed since names others.
    if (!byHandle.has(handle)) byHandle = new Map(rows().map((row) => [row.handle, row]));
    return byHandle.get(handle) ?? null;
  }

  function nameOf(accountId: string): string {
    const { handle = accountId, row = null } = named.get(accountId) ?? {};
    return row === null || row.country === '' ? `@${handle}` : `@${handle} (${row.country})`;
  }

  function tieWords({ kind, source, target, from }: TieEvent): string | null {
    if (from === null) return null;
    if (kind === 'ended' && named.get(source)?.row?.kind === 'person') {
      withheld++;
      return null;
    }
    const isBack = [...standing(target).values()].some((follow) => follow.target === source);
    const ends = kind === 'formed' ? 'follows' : 'no longer follows';
    const back = isBack ? (kind === 'formed' ? ', and is followed back' : ', and is still followed') : '';
    return `${nameOf(source)} ${ends} ${nameOf(target)}${back}`;
  }

  function accountWords({ kind, accountId, detail }: AccountEvent): string {
    if (kind === 'watched') {
      named.set(accountId, { handle: detail, row: rowOf(detail) });
      return `${nameOf(accountId)} is in the roster from now on`;
    }
    const name = nameOf(accountId);
    if (kind === 'renamed') {
      named.set(accountId, { handle: detail, row: named.get(accountId)?.row ?? null });
      return `${name} is now @${detail}`;
    }
    return `${name} ${WHAT_BECAME[kind]}`;
  }
}

const WHAT_BECAME: Readonly<Record<Exclude<AccountEvent['kind'], 'watched' | 'renamed'>, string>> = {
  moved: 'is on another server',
  deactivated: 'is deactivated',
  suspended: 'is suspended',
  deleted: 'is deleted',
  back: 'is back',
  unwatched: 'is in the roster no more',
};

/** Writes an instant as 2025-06-01 04:05, UTC. */
export function minuteOf(at: number): string {
  return minuteText(new Date(at).toISOString());
}
