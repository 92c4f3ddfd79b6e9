/** Every follow that was ever formed by the world's accounts, in flat arrays, with its beginning and end. */
import { isoDay, worldNow, type Year } from './calendar.ts';
import { randomFor } from './chance.ts';
import type { FollowChange } from './events.ts';
import { drawOutsideFollows } from './outside.ts';
import { type DatedFollow, drawTies } from './ties.ts';
import type { WorldAccount } from './world-account.ts';

/** Follow k goes from the account whose range holds k to `target[k]`. A source's follows are sorted by beginning. */
export interface Follows {
  /** By account number: its follows are `start[number]` to `start[number + 1]`. */
  start: Uint32Array;
  /** Account numbers; 10,000 and above are outside every roster. */
  target: Uint32Array;
  /** Milliseconds since 1970; different for each follow of a source. */
  formedAt: Float64Array;
  /** Milliseconds since 1970; 0 while it stands. */
  endedAt: Float64Array;
}

/** What the account with a `cut` list declares. */
const CUT_DECLARES = 300;

export function drawFollows(
  accounts: readonly WorldAccount[],
  alliances: ReadonlyMap<string, string>,
): Follows {
  const random = randomFor('outside follows');
  const lists = drawTies(accounts, alliances).map((ties, number) => {
    const account = accounts[number]!;
    const isCut = account.states[2026].list === 'cut';
    const wanted = isCut ? CUT_DECLARES - ties.length : account.temper.readers;
    const all = [...ties, ...drawOutsideFollows(random, account, wanted)];
    return all.sort((a, b) => a.formedAt - b.formedAt);
  });
  return flatten(lists);
}

/** The follows of an account that stand at an instant, newest first, as indices. */
export function followsOf(follows: Follows, source: number, now: number): number[] {
  const standing: number[] = [];
  for (let k = follows.start[source + 1]! - 1; k >= follows.start[source]!; k -= 1) {
    if (standsAt(follows, k, now)) standing.push(k);
  }
  return standing;
}

/** Whether follow `k` stands on the world date of a year. */
export function standsIn(follows: Follows, k: number, year: Year): boolean {
  return standsAt(follows, k, worldNow(year));
}

function standsAt(follows: Follows, k: number, now: number): boolean {
  const endedAt = follows.endedAt[k]!;
  return follows.formedAt[k]! < now && (endedAt === 0 || endedAt >= now);
}

/** The year's record of follows formed and ended between accounts that a roster names. */
export function followEvents(accounts: readonly WorldAccount[], follows: Follows): FollowChange[] {
  const events: FollowChange[] = [];
  accounts.forEach(({ did }, source) => {
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k += 1) {
      const before = standsIn(follows, k, 2025);
      const target = accounts[follows.target[k]!]?.did;
      if (target === undefined || before === standsIn(follows, k, 2026)) continue;
      const date = isoDay(before ? follows.endedAt[k]! : follows.formedAt[k]!);
      events.push({ kind: before ? 'follow-ended' : 'follow-formed', date, source: did, target });
    }
  });
  return events;
}

/** By account number. */
export function flatten(lists: readonly (readonly DatedFollow[])[]): Follows {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const follows: Follows = {
    start: new Uint32Array(lists.length + 1),
    target: new Uint32Array(count),
    formedAt: new Float64Array(count),
    endedAt: new Float64Array(count),
  };
  let k = 0;
  lists.forEach((list, source) => {
    follows.start[source] = k;
    for (const { target, formedAt, endedAt } of list) {
      follows.target[k] = target;
      follows.formedAt[k] = formedAt;
      follows.endedAt[k] = endedAt;
      k += 1;
    }
    follows.start[source + 1] = k;
  });
  return follows;
}
