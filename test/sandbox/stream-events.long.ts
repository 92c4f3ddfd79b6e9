/** The sandbox's own stream: every change once and in order, by numbers that a listener can go on from. */
import { expect, test } from 'vitest';
import { sandboxWorld } from '../../src/sandbox/build-world.ts';
import { startOfDay, worldNow } from '../../src/sandbox/calendar.ts';
import { didOf } from '../../src/sandbox/identifiers.ts';
import { openPostRepository } from '../../src/sandbox/post-repository.ts';
import { openPosts } from '../../src/sandbox/post-world.ts';
import { openStream, type StreamEvent } from '../../src/sandbox/stream-events.ts';

const world = sandboxWorld();
const DAY = 86_400_000;
const [FROM, UNTIL] = [worldNow(2025), startOfDay('2025-06-05')];

/** Every tenth own post is deleted, an hour to some days later. */
const deletedAt = ({ at }: { at: number }) =>
  Math.floor(at / 8) % 10 === 0 ? at + DAY / 24 + (Math.floor(at / 80) % 50) * (DAY / 25) : Infinity;

function changesOf(events: readonly StreamEvent[], collection: string): string[] {
  return events.flatMap(({ at, did, change }) =>
    change.kind !== 'commit'
      ? []
      : change.operations
          .filter((operation) => operation.collection === collection)
          .map(({ action, record }) => {
            const { subject } = record() as { subject?: string };
            return `${at} ${did} ${action}${collection.includes('follow') ? ` ${subject}` : ''}`;
          }),
  );
}

test('it tells each follow that is formed or ended, and each post that is made or deleted, once', () => {
  const posts = openPostRepository(world, deletedAt);
  const events = [...openStream(world, posts).after(0, UNTIL)];
  const { follows } = world;
  const ties = world.accounts.flatMap(({ did }, source) => {
    const found: string[] = [];
    for (let k = follows.start[source]!; k < follows.start[source + 1]!; k++) {
      const target = didOf(follows.target[k]!);
      for (const [at, action] of [
        [follows.formedAt[k]!, 'create'],
        [follows.endedAt[k]!, 'delete'],
      ] as const) {
        if (at >= FROM && at < UNTIL) found.push(`${at} ${did} ${action} ${target}`);
      }
    }
    return found;
  });
  expect(ties.length).toBeGreaterThan(100);
  expect(changesOf(events, 'app.bsky.graph.follow').sort()).toEqual(ties.sort());
  const own = world.accounts.flatMap(({ did }, author) => {
    const { at, kind } = openPosts(world).timelineOf(author);
    const isWithin = (time: number) => time >= FROM && time < UNTIL;
    return [...at].flatMap((time, k) => {
      if (kind[k] === 'repost') return [];
      const gone = deletedAt({ at: time });
      return [
        ...(isWithin(time) ? [`${time} ${did} create`] : []),
        ...(isWithin(gone) ? [`${gone} ${did} delete`] : []),
      ];
    });
  });
  expect(own.filter((change) => change.endsWith('delete')).length).toBeGreaterThan(20);
  expect(changesOf(events, 'app.bsky.feed.post').sort()).toEqual(own.sort());
});

test('numbers rise with time, and who goes on after any of them hears all the rest, and nothing again', () => {
  const posts = openPostRepository(world);
  const events = [...openStream(world, posts).after(0, UNTIL)];
  for (const [k, { seq, at }] of events.entries()) {
    expect(Number.isSafeInteger(seq)).toBe(true);
    if (k > 0) expect(seq > events[k - 1]!.seq && at >= events[k - 1]!.at).toBe(true);
  }
  const named = ({ seq, did, at }: StreamEvent) => `${seq} ${did} ${at}`;
  for (const part of [0, 0.2, 0.5, 0.99]) {
    const heard = Math.floor(part * events.length);
    const rest = openStream(world, posts).after(events[heard]!.seq, UNTIL);
    expect([...rest].map(named)).toEqual(events.slice(heard + 1).map(named));
  }
});

test('each commit comes after the one before it of its account', () => {
  const last = new Map<string, string>();
  let chained = 0;
  for (const { did, change } of openStream(world, openPostRepository(world, deletedAt)).after(0, UNTIL)) {
    if (change.kind !== 'commit') continue;
    const before = last.get(did);
    if (before !== undefined) {
      expect(change.since).toBe(before);
      chained += 1;
    }
    expect(change.since < change.revision).toBe(true);
    last.set(did, change.revision);
  }
  expect(chained).toBeGreaterThan(500);
});
