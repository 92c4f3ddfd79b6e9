/** Takes the news of a stream: its connection is begun, stands, brings messages, breaks off, or cannot go on from where it was. Pure. */

import { because } from '../../reasons/reasons.ts';
import type { Instant } from '../../values/log-entries.ts';
import { unfollow } from '../account-state.ts';
import type { StreamNews } from '../stream.ts';
import type { StreamState, WatchState } from '../watch-state.ts';
import { loseAll } from './loss.ts';
import { type Moved, take, unmoved } from './moved.ts';
import { type Outcome, outcome } from './outcome.ts';
import { plan } from './schedule.ts';

/** How long after a stream has come back all accounts are proved. */
const REJOIN_REST_MS = 60_000;

/** @param news messages once they are taken. */
export function takeNews(
  state: WatchState,
  name: string,
  news: StreamNews | { kind: 'begun' },
  now: Instant,
): Outcome {
  const stream = state.streams.get(name)!;
  const as = (changed: Partial<StreamState>) => ({
    ...state,
    streams: new Map(state.streams).set(name, { ...stream, ...changed }),
  });
  switch (news.kind) {
    case 'begun':
      return outcome(as({ joinedAt: null }), { moved: begunAnew(state, stream) });
    case 'joined':
      return outcome(as({ joinedAt: now }), { says: [['stream', name, 'joined']] });
    case 'lost':
      return outcome(as({ joinedAt: null, wasLost: true }), {
        says: [['stream', name, `lost: ${news.reason}`]],
        moved: begunAnew(state, stream),
      });
    case 'cursor-refused':
      return outcome(as({ hasPlace: false }), {
        says: [['stream', name, `cannot go on: ${news.reason}`]],
        moved: stream.isChained ? [] : loseAll(state, because('stream-lost'), now),
      });
    case 'messages': {
      const placed = news.messages.findLast(({ cursor }) => cursor !== null);
      const last = placed === undefined ? {} : { last: { at: placed.at ?? now, received: now } };
      const after = as({ ...last, hasPlace: stream.hasPlace || placed !== undefined, wasLost: false });
      // A sweep finds what it has missed meanwhile.
      const at = now + REJOIN_REST_MS;
      return stream.wasLost && at < state.next ? plan(after, at, `${name} has come back`) : outcome(after);
    }
  }
}

/** Takes back what a stream proves that has no place: it goes on from what comes next, and has a hole. */
function begunAnew({ accounts }: WatchState, { isChained, hasPlace }: StreamState): Moved[] {
  if (isChained || hasPlace) return [];
  return [...accounts.values()]
    .filter((account) => account.state.open?.isFollowed)
    .map((account) => take(unmoved(account), unfollow(account.state)));
}
