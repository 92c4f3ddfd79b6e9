/** The world's events as Jetstream tells them, one record each. */
import type { PostRepository } from '../../src/sandbox/post-repository.ts';
import { openStream, type StreamEvent } from '../../src/sandbox/stream-events.ts';
import type { JetstreamEvent, JetstreamServer } from './jetstream-server.ts';
import { world } from './watch-year.ts';

function* jetstreamEvents({ at, did, change }: StreamEvent): Generator<JetstreamEvent> {
  const base = { did, time_us: at * 1000 };
  if (change.kind === 'account') {
    const active = change.status === 'active';
    yield { ...base, kind: 'account', account: { active, did, status: change.status } };
  } else if (change.kind === 'identity') {
    yield { ...base, kind: 'identity', identity: { did, handle: change.handle } };
  } else {
    for (const [k, { action, collection, key, cid, record }] of change.operations.entries()) {
      const commit = {
        rev: change.revision,
        operation: action,
        collection,
        rkey: key,
        ...(action === 'create' ? { record: record(), cid } : {}),
      };
      yield { ...base, time_us: at * 1000 + k, kind: 'commit', commit };
    }
  }
}

/** Tells what has happened since the last time. */
export function tellerOf(
  server: JetstreamServer,
  posts: PostRepository | null = null,
): (now: number) => void {
  const stream = openStream(world, posts);
  let told = 0;
  return (now) => {
    for (const event of stream.after(told, now)) {
      for (const one of jetstreamEvents(event)) server.tell(one);
      told = event.seq;
    }
  };
}
