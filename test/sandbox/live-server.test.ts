/** The sandbox's server of a world whose time goes on. */
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { worldNow } from '../../src/sandbox/calendar.ts';
import { startLiveSandbox } from '../../src/sandbox/live-server.ts';
import type { PostRepository } from '../../src/sandbox/post-repository.ts';
import type { World } from '../../src/sandbox/world.ts';

const DAY = 86_400_000;

/** One account, which never does anything. */
const quiet = {
  accounts: [
    {
      did: 'did:plc:quiet',
      createdAt: worldNow(2025) - DAY,
      states: { 2025: { status: 'active', handle: 'q.test' }, 2026: { status: 'active', handle: 'q.test' } },
    },
  ],
  follows: { start: [0, 0], target: [], formedAt: [], endedAt: [] },
  events: [],
} as unknown as World;

test('what a listener has been told of is not looked through again, however long nothing happens', async () => {
  let now = worldNow(2025) + DAY / 2;
  const days: number[] = [];
  const posts = {
    madeBetween: (_: number, from: number) => {
      days.push(Math.floor(from / DAY));
      return [];
    },
    deletedBetween: () => [],
  } as unknown as PostRepository;
  const live = await startLiveSandbox({ world: quiet, now: () => now, posts });
  try {
    const url = `${live.url.replace('http', 'ws')}/xrpc/com.atproto.sync.subscribeRepos`;
    const socket = new WebSocket(url);
    await new Promise((resolve) => socket.once('open', resolve));
    now += 100 * DAY;
    live.tell();
    // The first day when it began to listen.
    expect(days).toHaveLength(101);
    days.length = 0;
    for (let tick = 0; tick < 3; tick++) {
      now += DAY;
      live.tell();
    }
    const last = Math.floor(now / DAY);
    expect(days).toEqual([last - 2, last - 1, last]);
  } finally {
    await live.close();
  }
});
