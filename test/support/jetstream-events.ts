/** The world's events as Jetstream tells them, one record each. */
import type { PostRepository } from '../../src/sandbox/post-repository.ts';
import { streamEvents } from '../../src/sandbox/stream-events.ts';
import type { JetstreamEvent, JetstreamServer } from './jetstream-server.ts';
import { END, world } from './watch-year.ts';

interface TimedEvent {
  at: number;
  event: JetstreamEvent;
}

function jetstreamEvents(posts: PostRepository | null): TimedEvent[] {
  // What comes when nobody watches any more need not be made.
  return streamEvents(world, END + 86_400_000, posts).flatMap(({ at, did, change }): TimedEvent[] => {
    const base = { did, time_us: at * 1000 };
    if (change.kind === 'account') {
      const active = change.status === 'active';
      return [{ at, event: { ...base, kind: 'account', account: { active, did, status: change.status } } }];
    }
    if (change.kind === 'identity') {
      return [{ at, event: { ...base, kind: 'identity', identity: { did, handle: change.handle } } }];
    }
    return change.operations.map(({ action, collection, key, cid, record }, k) => ({
      at,
      event: {
        ...base,
        time_us: at * 1000 + k,
        kind: 'commit',
        commit: {
          rev: change.revision,
          operation: action,
          collection,
          rkey: key,
          ...(action === 'create' ? { record: record(), cid } : {}),
        },
      },
    }));
  });
}

/** Tells what has happened since the last time. */
export function tellerOf(
  server: JetstreamServer,
  posts: PostRepository | null = null,
): (now: number) => void {
  const events = jetstreamEvents(posts);
  let next = 0;
  return (now) => {
    for (; next < events.length && events[next]!.at < now; next++) server.tell(events[next]!.event);
  };
}
